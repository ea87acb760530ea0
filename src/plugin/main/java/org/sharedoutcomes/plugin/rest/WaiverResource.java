package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.ShowSignOff;
import org.sharedoutcomes.core.signoff.SignOff;
import org.sharedoutcomes.core.signoff.Waive;

/** Going on without a function's signatures: giving the leave, ending it, judging it. */
@Path("/issues/{issue}/sign-off/{function}/waiver")
@UnrestrictedAccess
public final class WaiverResource {
  private static final List<String> JUDGEMENTS = List.of("accept", "reject");

  private final ShowSignOff show;
  private final Waive waive;
  private final People people;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public WaiverResource(
      ShowSignOff show,
      Waive waive,
      People people,
      Texts texts,
      CurrentUser currentUser,
      Replies replies) {
    this.show = show;
    this.waive = waive;
    this.people = people;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** What somebody wants to waive. */
  record DraftJson(String reason, String until) {}

  /** What somebody thinks of a waiver. */
  record JudgementJson(Integer number, String decision, String sentence) {}

  @POST
  public Response give(
      @PathParam("issue") String issue, @PathParam("function") String function, InputStream body) {
    Actor actor = currentUser.actor();
    return reply(
        actor,
        show.of(actor, issue)
            .then(seen -> Json.read(body, DraftJson.class))
            .then(
                json ->
                    waive.give(
                        actor, issue, function, new Waive.Draft(json.reason(), json.until()))));
  }

  @DELETE
  public Response end(
      @PathParam("issue") String issue,
      @PathParam("function") String function,
      @QueryParam("reason") String reason) {
    Actor actor = currentUser.actor();
    return reply(actor, waive.end(actor, issue, function, reason));
  }

  @POST
  @Path("/review")
  public Response review(
      @PathParam("issue") String issue, @PathParam("function") String function, InputStream body) {
    Actor actor = currentUser.actor();
    return reply(
        actor,
        show.of(actor, issue)
            .then(seen -> Json.read(body, JudgementJson.class))
            .then(json -> judge(actor, issue, function, json)));
  }

  private Answer<SignOff> judge(Actor actor, String issue, String function, JudgementJson json) {
    return JUDGEMENTS.contains(json.decision())
        ? waive.review(
            actor,
            issue,
            function,
            Optional.ofNullable(json.number()),
            json.decision().equals("accept"),
            json.sentence())
        : Answer.refused(
            Refusal.invalid("decision", "shared-outcomes.sign-off.no-such-decision", JUDGEMENTS));
  }

  private Response reply(Actor actor, Answer<SignOff> answer) {
    return replies.ok(answer, signOff -> VerdictJson.of(signOff.verdict(), actor, people, texts));
  }
}
