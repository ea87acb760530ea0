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
import java.net.URI;
import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.signoff.BrowseRules;
import org.sharedoutcomes.core.signoff.DefineRule;
import org.sharedoutcomes.core.signoff.DefinedRule;
import org.sharedoutcomes.core.signoff.DryRun;
import org.sharedoutcomes.core.signoff.Preview;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.RuleDraft;

/** Sign-off rules, and trying them without writing: a new one under the id {@code new}. */
@Path("/sign-off-rules")
@UnrestrictedAccess
public final class RuleResource {
  private static final String NEW = "new";

  private final BrowseRules browse;
  private final DefineRule define;
  private final DryRun dryRun;
  private final People people;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public RuleResource(
      BrowseRules browse,
      DefineRule define,
      DryRun dryRun,
      People people,
      Texts texts,
      CurrentUser currentUser,
      Replies replies) {
    this.browse = browse;
    this.define = define;
    this.dryRun = dryRun;
    this.people = people;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response all(
      @QueryParam("startAt") String startAt, @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        browse
            .all(currentUser.actor())
            .then(rules -> PageJson.of(rules, startAt, maxResults, this::json)),
        page -> page);
  }

  @POST
  public Response create(InputStream body) {
    Answer<DefinedRule> answer =
        draft(body).then(draft -> define.create(currentUser.actor(), draft));
    return replies.created(
        answer.map(DefinedRule::document),
        document -> URI.create("sign-off-rules/" + document.key()),
        document -> json(answer.get()));
  }

  @GET
  @Path("/{id}")
  public Response one(@PathParam("id") String id) {
    return replies.document(browse.one(currentUser.actor(), id), this::json);
  }

  @PUT
  @Path("/{id}")
  public Response change(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    Answer<DefinedRule> answer =
        Replies.ifMatch(ifMatch)
            .then(
                seen ->
                    draft(body)
                        .then(draft -> define.change(currentUser.actor(), id, seen, draft, "")));
    return replies.document(answer.map(DefinedRule::document), document -> json(answer.get()));
  }

  @DELETE
  @Path("/{id}")
  public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    return replies.done(
        Replies.ifMatch(ifMatch).then(seen -> define.delete(currentUser.actor(), id, seen, "")));
  }

  /** What the rule does as it is: nothing new, so everything is 0 unless issues changed. */
  @GET
  @Path("/{id}/dry-run")
  public Response preview(@PathParam("id") String id) {
    return preview(
        browse
            .one(currentUser.actor(), id)
            .then(
                rule ->
                    dryRun.change(currentUser.actor(), id, RuleDraft.of(rule.value(), people))));
  }

  /** What the rule would do if it were like this. */
  @POST
  @Path("/{id}/dry-run")
  public Response preview(@PathParam("id") String id, InputStream body) {
    return preview(
        draft(body)
            .then(
                draft ->
                    id.equals(NEW)
                        ? dryRun.create(currentUser.actor(), draft)
                        : dryRun.change(currentUser.actor(), id, draft)));
  }

  private Response preview(Answer<Preview> answer) {
    return replies.ok(answer, preview -> PreviewJson.of(preview, texts));
  }

  /** Reads the body only of who may define rules. */
  private Answer<RuleDraft> draft(InputStream body) {
    return browse
        .mayDefine(currentUser.actor())
        .then(admin -> Json.read(body, RuleJson.class))
        .map(RuleJson::draft);
  }

  private RuleJson json(Document<Rule> document) {
    return RuleJson.of(document, List.of(), people);
  }

  private RuleJson json(DefinedRule rule) {
    return RuleJson.of(rule.document(), rule.warnings().stream().map(texts::say).toList(), people);
  }
}
