package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.RetireOutcome;

/** Takes outcomes out of use and back. */
@Path("/outcomes")
@UnrestrictedAccess
public final class RetirementResource {
  private final RetireOutcome retireOutcome;
  private final OutcomeAnswers answers;
  private final CurrentUser currentUser;
  private final Replies replies;

  public RetirementResource(
      RetireOutcome retireOutcome,
      OutcomeAnswers answers,
      CurrentUser currentUser,
      Replies replies) {
    this.retireOutcome = retireOutcome;
    this.answers = answers;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /**
   * What is asked for.
   *
   * @param into key of the outcome that takes its place; only to merge
   */
  record RequestJson(String into, String reason) {}

  @POST
  @Path("/{key}/retire")
  public Response retire(
      @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    return act(
        ifMatch,
        body,
        (expected, json) ->
            retireOutcome.retire(currentUser.actor(), key, expected, json.reason()));
  }

  @POST
  @Path("/{key}/merge")
  public Response merge(
      @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    return act(
        ifMatch,
        body,
        (expected, json) ->
            retireOutcome.merge(currentUser.actor(), key, expected, json.into(), json.reason()));
  }

  @POST
  @Path("/{key}/restore")
  public Response restore(
      @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, InputStream body) {
    return act(
        ifMatch,
        body,
        (expected, json) ->
            retireOutcome.restore(currentUser.actor(), key, expected, json.reason()));
  }

  private Response act(
      String ifMatch,
      InputStream body,
      BiFunction<OptionalInt, RequestJson, Answer<Document<Outcome>>> act) {
    return replies.document(
        Replies.ifMatch(ifMatch)
            .then(
                expected ->
                    Json.read(body, RequestJson.class).then(json -> act.apply(expected, json))),
        answers::json);
  }
}
