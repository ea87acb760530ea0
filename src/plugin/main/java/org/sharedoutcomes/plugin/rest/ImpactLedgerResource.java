package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.impact.Ledger;
import org.sharedoutcomes.core.impact.LedgerRequest;
import org.sharedoutcomes.core.impact.LedgerRow;
import org.sharedoutcomes.core.impact.ViewLedger;
import org.sharedoutcomes.plugin.rest.ImpactJson.CalibrationJson;
import org.sharedoutcomes.plugin.rest.ImpactJson.RowJson;

/** What was expected of work, what came of it, and how well people knew. */
@Path("/impact-ledger")
@UnrestrictedAccess
public final class ImpactLedgerResource {
  private final ViewLedger viewLedger;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public ImpactLedgerResource(
      ViewLedger viewLedger, People people, CurrentUser currentUser, Replies replies) {
    this.viewLedger = viewLedger;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response ledger(
      @QueryParam("programme") String programme,
      @QueryParam("status") String status,
      @QueryParam("outcome") String outcome,
      @QueryParam("function") String function,
      @QueryParam("team") String team,
      @QueryParam("startAt") String startAt,
      @QueryParam("maxResults") String maxResults) {
    return replies.ok(
        viewLedger
            .ledger(currentUser.actor(), request(programme, outcome, function, team))
            .then(
                ledger ->
                    rows(ledger, Replies.orEmpty(status))
                        .then(
                            rows ->
                                PageJson.of(
                                    rows,
                                    startAt,
                                    maxResults,
                                    row -> RowJson.of(row, ledger.today(), people)))),
        Function.identity());
  }

  /** Over everything that the actor may browse: no filter, so that nothing can be subtracted. */
  @GET
  @Path("/calibration")
  public Response calibration(@QueryParam("programme") String programme) {
    return replies.ok(
        viewLedger.ledger(currentUser.actor(), LedgerRequest.of(Replies.orEmpty(programme))),
        CalibrationJson::of);
  }

  static LedgerRequest request(String programme, String outcome, String function, String team) {
    return new LedgerRequest(
        Replies.orEmpty(programme),
        Replies.orEmpty(outcome),
        Replies.orEmpty(function),
        Replies.orEmpty(team));
  }

  static Answer<List<LedgerRow>> rows(Ledger ledger, String status) {
    return switch (status) {
      case "" -> Answer.done(ledger.rows());
      case "overdue" -> Answer.done(ledger.due());
      case "upcoming" -> Answer.done(ledger.upcoming());
      case "results" -> Answer.done(ledger.results());
      default ->
          Answer.refused(
              Refusal.malformed("status", "shared-outcomes.impact.no-such-status", status));
    };
  }
}
