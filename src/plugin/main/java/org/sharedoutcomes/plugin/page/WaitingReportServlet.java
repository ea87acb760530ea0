package org.sharedoutcomes.plugin.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.signoff.WaitingReport;
import org.sharedoutcomes.core.signoff.WaitingReport.Running;
import org.sharedoutcomes.core.signoff.WaitingReport.Took;
import org.sharedoutcomes.core.signoff.WaitingTimes;

/** {@code sign-offs/report}: where sign-offs wait, with the issues behind each number. */
public final class WaitingReportServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String KEY = "shared-outcomes.queue.report.";
  private static final int USUAL_DAYS = 90;
  private static final List<Integer> PERIODS = List.of(30, 90, 365);

  /** So many issues are named behind a number; the link to all of them has every one. */
  private static final int MOST_NAMED = 5;

  private final transient WaitingTimes waiting;

  public WaitingReportServlet(PageFrame frame, WaitingTimes waiting) {
    super(frame);
    this.waiting = waiting;
  }

  private record View(String period, List<Period> periods, List<Table> tables) {}

  private record Period(int days, String label, boolean current) {}

  private record Table(String word, String title, boolean empty, List<Row> rows) {}

  /**
   * One row.
   *
   * @param slowest the longest waits, each with its issue
   */
  private record Row(
      String name,
      Figure decisions,
      String median,
      String ninetieth,
      Figure rework,
      int reworkPercent,
      Figure now,
      Figure overdue,
      List<String> slowest) {}

  /** A number and the search behind it; no path where it is 0. */
  private record Figure(int count, String path) {}

  @Override
  Page get(Visit visit) {
    int days = days(visit.parameter("days"));
    Answer<WaitingReport> report = waiting.lately(visit.actor(), days);
    return report.isDone()
        ? Page.screen("waiting-report", say("title"), Plain.of(view(report.get(), days)))
            .with("queue")
        : refused(report.reasons());
  }

  private static int days(String typed) {
    return PERIODS.stream()
        .filter(days -> typed.equals(days.toString()))
        .findFirst()
        .orElse(USUAL_DAYS);
  }

  private View view(WaitingReport report, int days) {
    return new View(
        say("period", report.first(), report.last()),
        PERIODS.stream().map(one -> new Period(one, say("days", one), one == days)).toList(),
        List.of(
            table("functions", report.functions()),
            table("rules", report.rules()),
            table("groups", report.groups())));
  }

  private Table table(String word, List<WaitingReport.Row> rows) {
    return new Table(word, say(word), rows.isEmpty(), rows.stream().map(this::row).toList());
  }

  private Row row(WaitingReport.Row row) {
    return new Row(
        row.name(),
        figure(row.took().stream().map(Took::issue).toList()),
        time(row.median()),
        time(row.ninetieth()),
        figure(row.rework().stream().map(Took::issue).toList()),
        row.reworkPercent(),
        figure(row.running().stream().map(Running::issue).toList()),
        figure(row.overdue().stream().map(Running::issue).toList()),
        row.took().stream()
            .limit(MOST_NAMED)
            .map(one -> say("slow", one.issue().key(), one.functionName(), time(one.time())))
            .toList());
  }

  private static Figure figure(List<IssueFacts> issues) {
    List<String> keys = issues.stream().map(IssueFacts::key).distinct().toList();
    return new Figure(
        issues.size(),
        keys.isEmpty() ? "" : IssueSearches.path("key in (" + String.join(", ", keys) + ")"));
  }

  private String time(Optional<Duration> time) {
    return time.map(this::time).orElse("–");
  }

  private String time(Duration time) {
    return time.toDays() > 0 ? say("time-days", time.toDays()) : say("time-hours", time.toHours());
  }

  private String say(String name, Object... arguments) {
    return texts().text(KEY + name, arguments);
  }
}
