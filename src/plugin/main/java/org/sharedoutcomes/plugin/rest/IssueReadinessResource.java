package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.launch.PrepareIssue;
import org.sharedoutcomes.core.launch.ShowReadiness;
import org.sharedoutcomes.core.signoff.ShowSignOff;
import org.sharedoutcomes.core.signoff.SignOff;

/** How ready an issue is, and making it so. */
@Path("/issues/{issue}/readiness")
@UnrestrictedAccess
public final class IssueReadinessResource {
  private final ShowSignOff show;
  private final ShowReadiness readiness;
  private final PrepareIssue prepare;
  private final People people;
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Replies replies;

  public IssueReadinessResource(
      ShowSignOff show,
      ShowReadiness readiness,
      PrepareIssue prepare,
      People people,
      Texts texts,
      CurrentUser currentUser,
      Replies replies) {
    this.show = show;
    this.readiness = readiness;
    this.prepare = prepare;
    this.people = people;
    this.texts = texts;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** What is done about a criterion: {@code met}, {@code checked} or {@code open}. */
  record StateJson(String state, String evidence, String reason) {}

  /** The tier that somebody chooses; none for the usual one. */
  record TierJson(String tier, String reason) {}

  @GET
  public Response readiness(@PathParam("issue") String issue) {
    return reply(show.of(currentUser.actor(), issue));
  }

  @PUT
  @Path("/criteria/{criterion}")
  public Response criterion(
      @PathParam("issue") String issue,
      @PathParam("criterion") String criterion,
      InputStream body) {
    Actor actor = currentUser.actor();
    return reply(
        show.of(actor, issue)
            .then(seen -> Json.read(body, StateJson.class))
            .then(json -> act(actor, issue, criterion, json)));
  }

  private Answer<SignOff> act(Actor actor, String issue, String criterion, StateJson json) {
    return switch (Replies.orEmpty(json.state())) {
      case "met" -> prepare.meet(actor, issue, criterion, json.evidence());
      case "checked" -> prepare.check(actor, issue, criterion);
      case "open" -> prepare.reopen(actor, issue, criterion, json.reason());
      default ->
          Answer.refused(
              Refusal.invalid(
                  "state",
                  "shared-outcomes.common.one-of",
                  "state",
                  "met, checked, open",
                  Replies.orEmpty(json.state())));
    };
  }

  @PUT
  @Path("/tiers/{programme}")
  public Response tier(
      @PathParam("issue") String issue,
      @PathParam("programme") String programme,
      InputStream body) {
    Actor actor = currentUser.actor();
    return reply(
        show.of(actor, issue)
            .then(seen -> Json.read(body, TierJson.class))
            .then(json -> prepare.setTier(actor, issue, programme, json.tier(), json.reason())));
  }

  private Response reply(Answer<SignOff> answer) {
    Actor actor = currentUser.actor();
    return replies.ok(
        answer,
        signOff ->
            IssueReadinessJson.of(
                readiness.of(actor, signOff), readiness.rights(actor, signOff), people, texts));
  }
}
