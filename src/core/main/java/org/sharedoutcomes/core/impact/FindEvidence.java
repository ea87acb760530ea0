package org.sharedoutcomes.core.impact;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.link.BrowseLinks.LinkedIssue;
import org.sharedoutcomes.core.link.Result;
import org.sharedoutcomes.core.link.Result.Verdict;
import org.sharedoutcomes.core.reading.Readings;

/** What the readings and the other work say of one row: what a person looks at before judging. */
public final class FindEvidence {
  private static final int LEAST_DAYS = 400;

  private final Readings readings;
  private final BrowseLinks browseLinks;
  private final Clock clock;

  public FindEvidence(Readings readings, BrowseLinks browseLinks, Clock clock) {
    this.readings = readings;
    this.browseLinks = browseLinks;
    this.clock = clock;
  }

  /** Since the work was done until the day to look back, or today when that still comes. */
  public Evidence lookBack(LedgerRow row) {
    return until(row, row.lookBack().orElseGet(() -> LocalDate.now(clock)));
  }

  /** Since the work was done until the day to see whether it lasts, or today. */
  public Evidence check(LedgerRow row) {
    return until(row, row.newest().map(Result::checkOn).orElseGet(() -> LocalDate.now(clock)));
  }

  /** What the rule says of a change. */
  public Verdict suggest(LedgerRow row, BigDecimal actual) {
    return Judgement.of(row.effect().expectedEffect(), actual, lookBack(row).noise());
  }

  private Evidence until(LedgerRow row, LocalDate wanted) {
    LocalDate today = LocalDate.now(clock);
    LocalDate day = wanted.isAfter(today) ? today : wanted;
    int grace = row.outcome().metric().expectedDays();
    return row.issue()
        .done()
        .map(
            done ->
                Evidence.of(
                    readings.between(
                        row.outcome().key(), earliest(done, grace), end(day.plusDays(grace + 1L))),
                    done,
                    day,
                    grace))
        .orElse(Evidence.NONE);
  }

  private static Instant earliest(Instant done, int grace) {
    return done.minus(Math.max(LEAST_DAYS, (long) grace * Evidence.MOST), ChronoUnit.DAYS);
  }

  private static Instant end(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Other work for the same outcome that was done in the same time, so that nobody forgets it. */
  public List<IssueFacts> others(Actor actor, LedgerRow row) {
    Evidence evidence = lookBack(row);
    if (evidence.before().isEmpty() || evidence.after().isEmpty()) {
      return List.of();
    }
    Instant from = evidence.before().get().at();
    Instant to = evidence.after().get().at();
    return browseLinks.issuesOf(actor, row.outcome().key()).get().stream()
        .filter(linked -> linked.inheritedFrom().isEmpty())
        .map(LinkedIssue::issue)
        .filter(issue -> issue.id() != row.issue().id())
        .filter(
            issue ->
                issue.done().filter(done -> done.isAfter(from) && !done.isAfter(to)).isPresent())
        .toList();
  }
}
