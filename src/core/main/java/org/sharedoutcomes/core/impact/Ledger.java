package org.sharedoutcomes.core.impact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sharedoutcomes.core.link.Result;
import org.sharedoutcomes.core.programme.Programme;

/**
 * The bets of a programme, as far as the actor may browse their issues.
 *
 * @param teamField the Jira field that says the teams; null when none is named, and the function of
 *     an issue's assignee stands for its team
 * @param rows those that were asked for
 * @param everybody how well each team knew it before; over all rows, whatever was asked for, so
 *     that no two questions can be subtracted from each other
 * @param teams names of all teams there are, in order
 */
public record Ledger(
    Programme programme,
    String teamField,
    LocalDate today,
    List<LedgerRow> rows,
    Calibration everybody,
    List<String> teams) {
  private static final Comparator<LedgerRow> BY_KEY =
      Comparator.comparing((LedgerRow row) -> row.issue().project())
          .thenComparing(row -> row.issue().key().length())
          .thenComparing(row -> row.issue().key())
          .thenComparing(row -> row.outcome().key());

  /** What people are asked to look at today, the longest overdue first. */
  public List<LedgerRow> due() {
    return sorted(row -> row.isDue(today), row -> day(row.dueDay()));
  }

  /** What is still to come, the nearest day first; what has no day comes last. */
  public List<LedgerRow> upcoming() {
    return sorted(row -> row.isUpcoming(today), row -> day(row.dueDay()));
  }

  /** What has a result, the newest first. */
  public List<LedgerRow> results() {
    return sorted(
        row -> row.newest().isPresent(), row -> -row.newest().map(Ledger::moment).orElse(0L));
  }

  private static long moment(Result result) {
    return result.at().toEpochMilli();
  }

  private static long day(Optional<LocalDate> day) {
    return day.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
  }

  private List<LedgerRow> sorted(Predicate<LedgerRow> wanted, Function<LedgerRow, Long> order) {
    return rows.stream()
        .filter(wanted)
        .sorted(Comparator.comparing(order).thenComparing(BY_KEY))
        .toList();
  }
}
