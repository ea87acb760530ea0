package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.roadmap.ShowConflicts;

/** What is planned in an order that cannot work. */
@Path("/roadmap/conflicts")
@UnrestrictedAccess
public final class ConflictsResource {
  private final ShowConflicts conflicts;
  private final People people;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public ConflictsResource(
      ShowConflicts conflicts,
      People people,
      Texts texts,
      CurrentUser currentUser,
      Replies replies) {
    this.conflicts = conflicts;
    this.people = people;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response conflicts(@QueryParam("programme") String programme) {
    return replies.ok(
        conflicts.of(currentUser.actor(), Replies.orEmpty(programme)),
        found -> ConflictsJson.of(found, people, texts));
  }
}
