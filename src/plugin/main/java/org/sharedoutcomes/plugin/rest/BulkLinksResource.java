package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.sharedoutcomes.core.bulk.BulkItem;
import org.sharedoutcomes.core.bulk.BulkProgress;
import org.sharedoutcomes.core.bulk.ChangeMany;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Texts;

/** Changing many issues alike: a preview is made, then confirmed, and may be undone. */
@Path("/bulk-links")
@UnrestrictedAccess
public final class BulkLinksResource {
  private final ChangeMany changeMany;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public BulkLinksResource(
      ChangeMany changeMany, Texts texts, CurrentUser currentUser, Replies replies) {
    this.changeMany = changeMany;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** Makes the preview; nothing is changed yet. */
  @POST
  public Response preview(InputStream body) {
    Answer<BulkProgress> preview =
        Json.read(body, BulkDraftJson.class)
            .then(draft -> changeMany.preview(currentUser.actor(), draft.draft()));
    return replies.created(
        preview.map(BulkProgress::document),
        document -> URI.create("bulk-links/" + document.key()),
        document -> BulkJson.of(preview.get()));
  }

  @GET
  @Path("/{id}")
  public Response one(@PathParam("id") String id) {
    return reply(changeMany.see(currentUser.actor(), id));
  }

  /** What would be or was done to each issue. */
  @GET
  @Path("/{id}/items")
  public Response items(
      @PathParam("id") String id,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        changeMany
            .items(currentUser.actor(), id)
            .then(items -> PageJson.of(items, startAt, maxResults, this::json)),
        page -> page);
  }

  @GET
  @Path("/{id}/items.csv")
  public Response csv(@PathParam("id") String id) {
    Answer<List<BulkItem>> items = changeMany.items(currentUser.actor(), id);
    return items.isDone()
        ? Response.ok(BulkCsv.of(items.get().stream().map(this::json).toList()))
            .type("text/csv; charset=UTF-8")
            .header("Cache-Control", "no-store")
            .header("Content-Disposition", "attachment; filename=\"bulk-" + id + ".csv\"")
            .build()
        : replies.refused(items.reasons());
  }

  /** Does in the background what the preview said. */
  @POST
  @Path("/{id}/confirm")
  public Response confirm(@PathParam("id") String id) {
    return reply(changeMany.confirm(currentUser.actor(), id));
  }

  /** Goes on with one whose node has died. */
  @POST
  @Path("/{id}/continue")
  public Response resume(@PathParam("id") String id) {
    return reply(changeMany.resume(currentUser.actor(), id));
  }

  /** Puts back what was there before. */
  @POST
  @Path("/{id}/undo")
  public Response undo(@PathParam("id") String id) {
    return reply(changeMany.undo(currentUser.actor(), id));
  }

  private Response reply(Answer<BulkProgress> progress) {
    return replies.ok(progress, BulkJson::of);
  }

  private BulkItemJson json(BulkItem item) {
    return BulkItemJson.of(
        item, item.why().map(why -> texts.text(why.key(), why.arguments().toArray())).orElse(""));
  }
}
