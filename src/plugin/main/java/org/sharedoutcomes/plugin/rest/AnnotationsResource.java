package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Function;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.movement.Annotate;
import org.sharedoutcomes.core.movement.Annotation;
import org.sharedoutcomes.core.movement.AnnotationDraft;
import org.sharedoutcomes.core.movement.Annotations;

/** What people noted about an outcome. */
@Path("/outcomes/{key}/annotations")
@UnrestrictedAccess
public final class AnnotationsResource {
  private final Annotate annotate;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public AnnotationsResource(
      Annotate annotate, People people, CurrentUser currentUser, Replies replies) {
    this.annotate = annotate;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** A note as it is sent; {@code by} is a login name. */
  record AnnotationJson(
      String id, String day, String sort, String text, String link, String by, String written) {
    AnnotationDraft draft() {
      return new AnnotationDraft(day, sort, text, link);
    }
  }

  @GET
  public Response all(
      @PathParam("key") String key,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        annotate
            .of(currentUser.actor(), key)
            .map(Annotations::all)
            .then(all -> PageJson.of(all, startAt, maxResults, this::json)),
        Function.identity());
  }

  @POST
  public Response add(@PathParam("key") String key, InputStream body) {
    return replies.ok(
        Json.read(body, AnnotationJson.class)
            .then(json -> annotate.add(currentUser.actor(), key, json.draft())),
        this::json);
  }

  @DELETE
  @Path("/{id}")
  public Response remove(@PathParam("key") String key, @PathParam("id") String id) {
    return replies.done(annotate.remove(currentUser.actor(), key, id));
  }

  private AnnotationJson json(Annotation annotation) {
    return new AnnotationJson(
        annotation.id(),
        annotation.day().toString(),
        Findings.name(annotation.sort()),
        annotation.text(),
        annotation.link(),
        people.withKey(annotation.by()).map(Person::name).orElse(annotation.by()),
        annotation.written().toString());
  }
}
