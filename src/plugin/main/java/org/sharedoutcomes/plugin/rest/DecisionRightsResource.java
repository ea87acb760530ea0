package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.governance.DefineRights;
import org.sharedoutcomes.core.governance.RightsTable;

/** Decision rights of programmes and outcomes. */
@Path("/decision-rights")
@UnrestrictedAccess
public final class DecisionRightsResource {
  private final DefineRights rights;
  private final Texts texts;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public DecisionRightsResource(
      DefineRights rights, Texts texts, People people, CurrentUser currentUser, Replies replies) {
    this.rights = rights;
    this.texts = texts;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response ofProgramme(@QueryParam("programme") String programme) {
    return reply(rights.show(currentUser.actor(), Replies.orEmpty(programme)));
  }

  @GET
  @Path("/{subject}")
  public Response of(@PathParam("subject") String subject) {
    return reply(rights.show(currentUser.actor(), subject));
  }

  @PUT
  @Path("/{subject}")
  public Response save(
      @PathParam("subject") String subject,
      @HeaderParam("If-Match") String ifMatch,
      InputStream body) {
    Actor actor = currentUser.actor();
    return reply(
        rights
            .show(actor, subject)
            .then(seen -> Json.read(body, RightsJson.class))
            .then(
                json ->
                    Replies.ifMatch(ifMatch)
                        .then(seen -> rights.save(actor, subject, seen, json.draft()))));
  }

  private Response reply(Answer<RightsTable> answer) {
    return replies.ok(answer, table -> RightsJson.of(table, texts, people));
  }
}
