package org.sharedoutcomes.plugin.rest;

import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.signoff.WaitingReport;
import org.sharedoutcomes.core.signoff.WaitingReport.Running;
import org.sharedoutcomes.core.signoff.WaitingReport.Took;
import org.sharedoutcomes.core.signoff.WaitingTimes;

/** Where sign-offs wait, with the issues behind each number. */
@Path("/sign-offs/report")
@UnrestrictedAccess
public final class WaitingReportResource {
  private static final int MOST_DAYS = 3660;

  private final WaitingTimes waiting;
  private final CurrentUser currentUser;
  private final Replies replies;

  public WaitingReportResource(WaitingTimes waiting, CurrentUser currentUser, Replies replies) {
    this.waiting = waiting;
    this.currentUser = currentUser;
    this.replies = replies;
  }

  /** The report. */
  record ReportJson(
      String first,
      String last,
      List<RowJson> functions,
      List<RowJson> rules,
      List<RowJson> groups) {
    static ReportJson of(WaitingReport report) {
      return new ReportJson(
          report.first().toString(),
          report.last().toString(),
          report.functions().stream().map(RowJson::of).toList(),
          report.rules().stream().map(RowJson::of).toList(),
          report.groups().stream().map(RowJson::of).toList());
    }
  }

  /** One function, rule or group; times in whole hours, issues once for each number. */
  record RowJson(
      String key,
      String name,
      int decisions,
      Long medianHours,
      Long ninetiethHours,
      int reworkPercent,
      List<String> decided,
      List<String> rework,
      List<String> waiting,
      List<String> overdue) {
    static RowJson of(WaitingReport.Row row) {
      return new RowJson(
          row.key(),
          row.name(),
          row.took().size(),
          row.median().map(Duration::toHours).orElse(null),
          row.ninetieth().map(Duration::toHours).orElse(null),
          row.reworkPercent(),
          keys(row.took().stream().map(Took::issue).toList()),
          keys(row.rework().stream().map(Took::issue).toList()),
          keys(row.running().stream().map(Running::issue).toList()),
          keys(row.overdue().stream().map(Running::issue).toList()));
    }

    private static List<String> keys(List<IssueFacts> issues) {
      return issues.stream().map(IssueFacts::key).distinct().toList();
    }
  }

  @GET
  public Response report(@QueryParam("days") String days) {
    return replies.ok(
        number(days == null ? "90" : days)
            .then(number -> waiting.lately(currentUser.actor(), number)),
        ReportJson::of);
  }

  private static Answer<Integer> number(String typed) {
    boolean right = typed.matches("[1-9]\\d{0,3}") && Integer.parseInt(typed) <= MOST_DAYS;
    return right
        ? Answer.done(Integer.valueOf(typed))
        : Answer.refused(
            Refusal.malformed("days", "shared-outcomes.queue.report.wrong-days", MOST_DAYS));
  }
}
