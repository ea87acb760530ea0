package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.savedview.KeepViews;
import org.sharedoutcomes.core.savedview.SavedView;

/** Saved views of the roadmap, as far as the user may see them. */
@Path("/roadmap/views")
@UnrestrictedAccess
public final class SavedViewsResource {
  private final KeepViews views;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public SavedViewsResource(
      KeepViews views, People people, CurrentUser currentUser, Replies replies) {
    this.views = views;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response all(
      @QueryParam("programme") String programme,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        views
            .all(currentUser.actor(), Replies.orEmpty(programme))
            .then(all -> PageJson.of(all, startAt, maxResults, this::json)),
        Function.identity());
  }

  @POST
  public Response create(InputStream body, @Context UriInfo uri) {
    return replies.created(
        Json.read(body, SavedViewJson.class).then(this::made),
        document -> uri.getAbsolutePathBuilder().path(document.key()).build(),
        this::json);
  }

  private Answer<Document<SavedView>> made(SavedViewJson json) {
    return json.copyOf() == null
        ? views.create(currentUser.actor(), json.draft())
        : views.copy(currentUser.actor(), json.copyOf(), json.name());
  }

  @GET
  @Path("/{id}")
  public Response one(@PathParam("id") String id) {
    return replies.document(views.one(currentUser.actor(), id), this::json);
  }

  @PUT
  @Path("/{id}")
  public Response change(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    return replies.document(
        Replies.ifMatch(ifMatch)
            .then(
                expected ->
                    Json.read(body, SavedViewJson.class)
                        .then(
                            json -> views.change(currentUser.actor(), id, expected, json.draft()))),
        this::json);
  }

  @DELETE
  @Path("/{id}")
  public Response remove(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    return replies.done(
        Replies.ifMatch(ifMatch).then(expected -> views.remove(currentUser.actor(), id, expected)));
  }

  private SavedViewJson json(Document<SavedView> view) {
    return SavedViewJson.of(view, people, views.mayChange(currentUser.actor(), view.value()));
  }
}
