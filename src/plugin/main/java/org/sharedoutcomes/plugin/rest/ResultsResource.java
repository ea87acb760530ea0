package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.math.BigDecimal;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.impact.CheckDraft;
import org.sharedoutcomes.core.impact.LedgerRow;
import org.sharedoutcomes.core.impact.RecordResult;
import org.sharedoutcomes.core.impact.ResultDraft;
import org.sharedoutcomes.core.impact.ViewLedger;

/** What came of what an issue was expected to do to an outcome, and whether it lasts. */
@Path("/issues/{issue}/outcomes/{outcome}/results")
@UnrestrictedAccess
public final class ResultsResource {
  private final ViewLedger viewLedger;
  private final RecordResult recordResult;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public ResultsResource(
      ViewLedger viewLedger,
      RecordResult recordResult,
      People people,
      CurrentUser currentUser,
      Replies replies) {
    this.viewLedger = viewLedger;
    this.recordResult = recordResult;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** What a person says. */
  record SaidJson(
      BigDecimal actual, String verdict, String reason, String comment, Integer checkDays) {
    ResultDraft draft() {
      return new ResultDraft(actual, verdict, reason, comment, checkDays);
    }
  }

  /** What a person says of the durability. */
  record LastsJson(String durability, BigDecimal actual, String comment) {
    CheckDraft draft() {
      return new CheckDraft(durability, actual, comment);
    }
  }

  @GET
  public Response results(@PathParam("issue") String issue, @PathParam("outcome") String outcome) {
    return reply(200, viewLedger.row(currentUser.actor(), issue, outcome));
  }

  @POST
  public Response record(
      @PathParam("issue") String issue,
      @PathParam("outcome") String outcome,
      @HeaderParam("If-Match") String ifMatch,
      InputStream body) {
    return reply(
        201,
        Replies.ifMatch(ifMatch)
            .then(
                seen ->
                    Json.read(body, SaidJson.class)
                        .then(
                            said ->
                                recordResult.record(
                                    currentUser.actor(), issue, outcome, seen, said.draft()))));
  }

  @PUT
  @Path("/{number}/durability")
  public Response durability(
      @PathParam("issue") String issue,
      @PathParam("outcome") String outcome,
      @PathParam("number") String number,
      @HeaderParam("If-Match") String ifMatch,
      InputStream body) {
    int result = number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    return reply(
        200,
        Replies.ifMatch(ifMatch)
            .then(
                seen ->
                    Json.read(body, LastsJson.class)
                        .then(
                            said ->
                                recordResult.check(
                                    currentUser.actor(),
                                    issue,
                                    outcome,
                                    result,
                                    seen,
                                    said.draft()))));
  }

  private Response reply(int status, Answer<LedgerRow> answer) {
    return answer.isDone()
        ? Replies.json(status, ImpactJson.results(answer.get(), people))
            .tag(Integer.toString(answer.get().version()))
            .build()
        : replies.refused(answer.reasons());
  }
}
