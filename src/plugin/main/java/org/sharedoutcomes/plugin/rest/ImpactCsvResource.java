package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.impact.ViewLedger;
import org.sharedoutcomes.plugin.rest.ImpactJson.ResultJson;
import org.sharedoutcomes.plugin.rest.ImpactJson.RowJson;

/** The impact ledger as a table: a line for each bet, with its newest result. */
@Path("/impact-ledger.csv")
@UnrestrictedAccess
public final class ImpactCsvResource {
  /** New columns come at the end. */
  private static final List<String> HEADER =
      List.of(
          "issue",
          "summary",
          "outcome",
          "outcome_name",
          "expected_effect",
          "unit",
          "confidence",
          "done_on",
          "look_back",
          "status",
          "due",
          "function",
          "team",
          "results",
          "actual",
          "verdict",
          "suggested_verdict",
          "reason",
          "comment",
          "durability",
          "said_by",
          "said_at");

  private final ViewLedger viewLedger;
  private final People people;
  private final CurrentUser currentUser;
  private final Replies replies;

  public ImpactCsvResource(
      ViewLedger viewLedger, People people, CurrentUser currentUser, Replies replies) {
    this.viewLedger = viewLedger;
    this.people = people;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  @GET
  public Response csv(
      @QueryParam("programme") String programme,
      @QueryParam("status") String status,
      @QueryParam("outcome") String outcome,
      @QueryParam("function") String function,
      @QueryParam("team") String team) {
    Answer<String> lines =
        viewLedger
            .ledger(
                currentUser.actor(),
                ImpactLedgerResource.request(programme, outcome, function, team))
            .then(
                ledger ->
                    ImpactLedgerResource.rows(ledger, Replies.orEmpty(status))
                        .map(
                            rows ->
                                rows.stream()
                                    .map(row -> line(RowJson.of(row, ledger.today(), people)))
                                    .collect(Collectors.joining("", Csv.line(HEADER), ""))));
    return lines.isDone()
        ? Response.ok(lines.get())
            .type("text/csv; charset=UTF-8")
            .header("X-Content-Type-Options", "nosniff")
            .header("Cache-Control", "no-store")
            .header("Content-Disposition", "attachment; filename=\"impact-ledger.csv\"")
            .build()
        : replies.refused(lines.reasons());
  }

  /** What was expected is that of the result, where there is one. */
  private static String line(RowJson row) {
    ResultJson result = row.result();
    boolean said = result != null;
    return Csv.line(
        Stream.of(
                row.issue(),
                row.summary(),
                row.outcome(),
                row.outcomeName(),
                said ? result.expectedEffect() : row.expectedEffect(),
                said ? result.unit() : row.unit(),
                said ? result.confidence() : row.confidence(),
                row.doneOn(),
                row.lookBack(),
                row.status(),
                row.due(),
                row.function(),
                row.team(),
                row.results(),
                said ? result.actual() : null,
                said ? result.verdict() : null,
                said ? result.suggestedVerdict() : null,
                said ? result.reason() : null,
                said ? result.comment() : null,
                said ? result.durability() : null,
                said ? result.by() : null,
                said ? result.at() : null)
            .map(cell -> plain(cell))
            .toList());
  }

  private static String plain(Object cell) {
    return cell instanceof java.math.BigDecimal number
        ? number.toPlainString()
        : Objects.toString(cell, "");
  }
}
