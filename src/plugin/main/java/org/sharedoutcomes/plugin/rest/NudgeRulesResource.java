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
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.nudge.BrowseNudgeRules;
import org.sharedoutcomes.core.nudge.BrowseNudgeRules.Shown;
import org.sharedoutcomes.core.nudge.DefineNudgeRule;
import org.sharedoutcomes.core.nudge.NudgeRule;
import org.sharedoutcomes.core.nudge.PreviewNudgeRule;
import org.sharedoutcomes.plugin.rest.NudgeRuleJson.HealthJson;

/** Nudge rules, and trying them on what was measured. */
@Path("/nudge-rules")
@UnrestrictedAccess
public final class NudgeRulesResource {
  private final BrowseNudgeRules browse;
  private final DefineNudgeRule define;
  private final PreviewNudgeRule preview;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public NudgeRulesResource(
      BrowseNudgeRules browse,
      DefineNudgeRule define,
      PreviewNudgeRule preview,
      People people,
      CurrentUser currentUser,
      Replies replies) {
    this.browse = browse;
    this.define = define;
    this.preview = preview;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** A threshold to take. */
  record ThresholdJson(BigDecimal threshold) {}

  @GET
  public Response all(
      @QueryParam("programme") String programme,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        browse
            .all(currentUser.actor(), Optional.ofNullable(programme))
            .then(
                rules ->
                    PageJson.of(
                        rules, startAt, maxResults, shown -> NudgeRuleJson.of(shown, people))),
        page -> page);
  }

  @POST
  public Response create(InputStream body) {
    return replies.created(
        Json.read(body, NudgeRuleJson.class)
            .then(json -> define.create(currentUser.actor(), json.draft())),
        document -> URI.create("nudge-rules/" + document.key()),
        this::json);
  }

  /** What a rule like this would have done; writes nothing. */
  @POST
  @Path("/preview")
  public Response preview(InputStream body) {
    return replies.ok(
        Json.read(body, NudgeRuleJson.class)
            .then(json -> preview.of(currentUser.actor(), json.draft())),
        NudgePreviewJson::of);
  }

  @GET
  @Path("/{id}")
  public Response one(@PathParam("id") String id) {
    Answer<Shown> shown = browse.one(currentUser.actor(), id);
    return replies.document(
        shown.map(Shown::rule), document -> NudgeRuleJson.of(shown.get(), people));
  }

  @PUT
  @Path("/{id}")
  public Response change(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    return replies.document(
        Replies.ifMatch(ifMatch)
            .then(
                seen ->
                    Json.read(body, NudgeRuleJson.class)
                        .then(json -> define.change(currentUser.actor(), id, seen, json.draft()))),
        this::json);
  }

  /** Takes another threshold, such as the one suggested. */
  @PUT
  @Path("/{id}/threshold")
  public Response take(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    return replies.document(
        Replies.ifMatch(ifMatch)
            .then(
                seen ->
                    Json.read(body, ThresholdJson.class)
                        .then(NudgeRulesResource::given)
                        .then(wanted -> define.take(currentUser.actor(), id, seen, wanted))),
        this::json);
  }

  private static Answer<BigDecimal> given(ThresholdJson json) {
    return json.threshold() == null
        ? Answer.refused(
            Refusal.invalid("threshold", "shared-outcomes.nudge.rule.threshold-missing"))
        : Answer.done(json.threshold());
  }

  @DELETE
  @Path("/{id}")
  public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    return replies.done(
        Replies.ifMatch(ifMatch).then(seen -> define.delete(currentUser.actor(), id, seen)));
  }

  private NudgeRuleJson json(Document<NudgeRule> document) {
    Answer<Shown> shown = browse.one(currentUser.actor(), document.key());
    HealthJson health = shown.isDone() ? HealthJson.of(shown.get().health()) : null;
    return NudgeRuleJson.of(document, health, people);
  }
}
