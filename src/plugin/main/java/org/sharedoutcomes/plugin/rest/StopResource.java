package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.plan.StopWork;

/** The decision not to go on with a piece of work, and the one to go on again. */
@Path("/issues/{issue}/stop")
@UnrestrictedAccess
public final class StopResource {
  private final StopWork stopWork;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public StopResource(StopWork stopWork, People people, CurrentUser currentUser, Replies replies) {
    this.stopWork = stopWork;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** Why it is stopped. */
  record ReasonJson(String reason) {}

  @PUT
  public Response stop(@PathParam("issue") String issue, InputStream body) {
    return reply(
        Json.read(body, ReasonJson.class)
            .then(json -> stopWork.stop(currentUser.actor(), issue, json.reason())));
  }

  @DELETE
  public Response goOn(@PathParam("issue") String issue, @QueryParam("reason") String reason) {
    return reply(stopWork.goOn(currentUser.actor(), issue, reason));
  }

  private Response reply(Answer<StopWork.Decided> answer) {
    return replies.ok(
        answer, decided -> StoppedJson.of(decided.issue(), decided.plan().value(), people));
  }
}
