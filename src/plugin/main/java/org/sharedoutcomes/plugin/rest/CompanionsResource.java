package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.launch.MakeCompanions;
import org.sharedoutcomes.core.launch.ShowReadiness;

/** The issues beside an issue; posting makes those that are missing. */
@Path("/issues/{issue}/companions")
@UnrestrictedAccess
public final class CompanionsResource {
  private final ShowReadiness readiness;
  private final MakeCompanions companions;
  private final People people;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public CompanionsResource(
      ShowReadiness readiness,
      MakeCompanions companions,
      People people,
      Texts texts,
      CurrentUser currentUser,
      Replies replies) {
    this.readiness = readiness;
    this.companions = companions;
    this.people = people;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response companions(@PathParam("issue") String issue) {
    return replies.ok(
        readiness.of(currentUser.actor(), issue),
        now -> CompanionsJson.of(now, List.of(), people, texts));
  }

  @POST
  public Response make(@PathParam("issue") String issue) {
    return replies.ok(
        companions.make(currentUser.actor(), issue),
        made ->
            CompanionsJson.of(
                readiness.of(currentUser.actor(), made.after()), made.failures(), people, texts));
  }
}
