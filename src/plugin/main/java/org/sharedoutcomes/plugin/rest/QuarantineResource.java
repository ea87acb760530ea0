package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.reading.DecideSuspects;
import org.sharedoutcomes.core.reading.Suspect;

/** The suspect values of an outcome, and the owner's decisions about them. */
@Path("/outcomes/{key}/quarantine")
@UnrestrictedAccess
public final class QuarantineResource {
  private final BrowseOutcomes browseOutcomes;
  private final DecideSuspects decideSuspects;
  private final People people;
  private final CurrentUser currentUser;
  private final Texts texts;
  private final Replies replies;

  public QuarantineResource(
      BrowseOutcomes browseOutcomes,
      DecideSuspects decideSuspects,
      People people,
      CurrentUser currentUser,
      Texts texts,
      Replies replies) {
    this.browseOutcomes = browseOutcomes;
    this.decideSuspects = decideSuspects;
    this.people = people;
    this.currentUser = currentUser;
    this.texts = texts;
    this.replies = replies;
  }

  @GET
  public Response suspects(
      @PathParam("key") String key,
      @QueryParam("state") String state,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    Actor actor = currentUser.actor();
    return replies.ok(
        decideSuspects
            .all(actor, key)
            .then(all -> only(all, state))
            .then(
                some ->
                    unit(actor, key)
                        .then(
                            unit ->
                                PageJson.of(some, startAt, maxResults, one -> json(one, unit)))),
        Function.identity());
  }

  private static Answer<List<Suspect>> only(List<Suspect> all, String state) {
    if (state == null || state.isBlank()) {
      return Answer.done(all);
    }
    Findings findings = new Findings();
    Suspect.State wanted =
        findings.oneOf("state", state, Suspect.State.class, Suspect.State.WAITING);
    return findings.none()
        ? Answer.done(all.stream().filter(suspect -> suspect.state() == wanted).toList())
        : Answer.refused(findings.reasons());
  }

  @POST
  public Response decide(@PathParam("key") String key, InputStream body) {
    Actor actor = currentUser.actor();
    return replies.ok(
        decideSuspects
            .all(actor, key)
            .then(all -> Json.read(body, SuspectDecisionJson.class))
            .then(json -> decideSuspects.decide(actor, key, json.draft()))
            .then(decided -> unit(actor, key).map(unit -> json(decided, unit))),
        Function.identity());
  }

  private Answer<String> unit(Actor actor, String key) {
    return browseOutcomes.one(actor, key).map(document -> document.value().metric().unit());
  }

  private SuspectJson json(Suspect suspect, String unit) {
    return SuspectJson.of(suspect, unit, people, texts);
  }
}
