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
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.AttestRule;
import org.sharedoutcomes.core.signoff.BrowseRules;
import org.sharedoutcomes.core.signoff.DefineRule;
import org.sharedoutcomes.core.signoff.DefinedRule;
import org.sharedoutcomes.core.signoff.DraftRule;
import org.sharedoutcomes.core.signoff.DryRun;
import org.sharedoutcomes.core.signoff.Preview;
import org.sharedoutcomes.core.signoff.Publication;
import org.sharedoutcomes.core.signoff.TryRule;

/** A rule's draft and versions: writing, trying, publishing, rolling back and attesting them. */
@Path("/sign-off-rules")
@UnrestrictedAccess
public final class RuleVersionResource {
  private final BrowseRules browse;
  private final DefineRule define;
  private final DraftRule drafts;
  private final DryRun dryRun;
  private final TryRule tries;
  private final AttestRule attest;
  private final People people;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public RuleVersionResource(
      BrowseRules browse,
      DefineRule define,
      DraftRule drafts,
      DryRun dryRun,
      TryRule tries,
      AttestRule attest,
      People people,
      Texts texts,
      CurrentUser currentUser,
      Replies replies) {
    this.browse = browse;
    this.define = define;
    this.drafts = drafts;
    this.dryRun = dryRun;
    this.tries = tries;
    this.attest = attest;
    this.people = people;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** All drafts, of rules that are not published yet too. */
  @GET
  @Path("/drafts")
  public Response drafts(
      @QueryParam("startAt") String startAt, @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        drafts
            .all(actor())
            .then(
                all ->
                    PageJson.of(
                        all, startAt, maxResults, draft -> RuleJson.ofDraft(draft, people))),
        page -> page);
  }

  @GET
  @Path("/{id}/draft")
  public Response draft(@PathParam("id") String id) {
    return replies.document(drafts.one(actor(), id), draft -> RuleJson.ofDraft(draft, people));
  }

  /** Keeps a draft; with the id {@code new}, of a rule of its own. */
  @PUT
  @Path("/{id}/draft")
  public Response save(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    return replies.document(
        Replies.ifMatch(ifMatch)
            .then(
                seen ->
                    read(body, RuleJson.class)
                        .then(
                            json ->
                                drafts.save(
                                    actor(), id, seen, json.draft(), number(json.basedOn())))),
        draft -> RuleJson.ofDraft(draft, people));
  }

  @DELETE
  @Path("/{id}/draft")
  public Response discard(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    return replies.done(Replies.ifMatch(ifMatch).then(seen -> drafts.discard(actor(), id, seen)));
  }

  /** Publishes the draft; with {@code dryRun=true} says what that would do. */
  @POST
  @Path("/{id}/draft/publish")
  public Response publish(
      @PathParam("id") String id, @QueryParam("dryRun") String trial, InputStream body) {
    Answer<Publication> how = read(body, PublicationJson.class).then(PublicationJson::publication);
    if (Boolean.parseBoolean(trial)) {
      return preview(how.then(publication -> dryRun.publish(actor(), id, publication)));
    }
    return written(how.then(publication -> define.publish(actor(), id, publication)));
  }

  @GET
  @Path("/{id}/versions")
  public Response versions(
      @PathParam("id") String id,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        browse
            .versions(actor(), id)
            .then(
                versions ->
                    PageJson.of(
                        versions,
                        startAt,
                        maxResults,
                        one -> RuleVersionJson.of(one, people, texts))),
        page -> page);
  }

  /** Makes an earlier version the newest; with {@code dryRun=true} says what that would do. */
  @POST
  @Path("/{id}/roll-back")
  public Response rollBack(
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      @QueryParam("dryRun") String trial,
      InputStream body) {
    Answer<PublicationJson> sent = read(body, PublicationJson.class);
    if (Boolean.parseBoolean(trial)) {
      return preview(
          sent.then(
              json ->
                  json.publication()
                      .then(how -> dryRun.rollBack(actor(), id, version(json), how))));
    }
    return written(
        Replies.ifMatch(ifMatch)
            .then(
                seen ->
                    sent.then(
                        json ->
                            json.publication()
                                .then(
                                    how ->
                                        define.rollBack(actor(), id, seen, version(json), how)))));
  }

  /** What would be without the rule. */
  @GET
  @Path("/{id}/dry-run-of-deleting")
  public Response previewDeletion(@PathParam("id") String id) {
    return preview(dryRun.delete(actor(), id));
  }

  /** What the rule in the body would ask of one issue if it were the only one. */
  @POST
  @Path("/{id}/trial")
  public Response trial(
      @PathParam("id") String id, @QueryParam("issue") String issue, InputStream body) {
    return replies.ok(
        read(body, RuleJson.class).then(json -> tries.on(actor(), issue, json.draft())),
        trial -> TrialJson.of(trial, actor(), people, texts));
  }

  @GET
  @Path("/{id}/attestations")
  public Response attestations(@PathParam("id") String id) {
    return replies.ok(attest.of(actor(), id), all -> AttestationsJson.of(all, people));
  }

  @POST
  @Path("/{id}/attestations")
  public Response attest(@PathParam("id") String id, InputStream body) {
    return replies.ok(
        attest
            .of(actor(), id)
            .then(known -> Json.read(body, AttestationsJson.Sent.class))
            .then(
                sent ->
                    attest.attest(
                        actor(),
                        id,
                        Replies.orEmpty(sent.function()).trim(),
                        sent.version() == null ? 0 : sent.version(),
                        sent.comment())),
        all -> AttestationsJson.of(all, people));
  }

  /** Reads the body only of who may define rules. */
  private <T> Answer<T> read(InputStream body, Class<T> type) {
    return browse.mayDefine(actor()).then(admin -> Json.read(body, type));
  }

  private Response preview(Answer<Preview> answer) {
    return replies.ok(answer, preview -> PreviewJson.of(preview, texts));
  }

  private Response written(Answer<DefinedRule> answer) {
    return replies.document(
        answer.map(DefinedRule::document),
        document ->
            RuleJson.of(
                document, answer.get().warnings().stream().map(texts::say).toList(), people));
  }

  private Actor actor() {
    return currentUser.actor();
  }

  private static int version(PublicationJson json) {
    return json.version() == null ? 0 : json.version();
  }

  private static OptionalInt number(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
