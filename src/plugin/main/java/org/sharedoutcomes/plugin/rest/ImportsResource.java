package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.ingestion.Imports;

/** What was imported into an outcome, and taking it back. */
@Path("/outcomes/{key}/imports")
@UnrestrictedAccess
public final class ImportsResource {
  private final Imports imports;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public ImportsResource(Imports imports, People people, CurrentUser currentUser, Replies replies) {
    this.imports = imports;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response imports(
      @PathParam("key") String key,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        imports
            .of(currentUser.actor(), key)
            .then(all -> PageJson.of(all, startAt, maxResults, one -> ImportJson.of(one, people))),
        Function.identity());
  }

  /** Takes it back; the history keeps it. */
  @DELETE
  @Path("/{id}")
  public Response undo(@PathParam("key") String key, @PathParam("id") String id) {
    return replies.ok(imports.undo(currentUser.actor(), key, id), ImportJson.UndoneJson::of);
  }
}
