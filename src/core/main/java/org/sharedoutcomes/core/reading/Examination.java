package org.sharedoutcomes.core.reading;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Amount;

/**
 * How far an outcome's values can be relied on, and what was found: first what is worst. Late by
 * less than another period, gaps, repeated values and old suspects are warnings; later than that,
 * or a suspect among the values that are shown, is a data problem.
 */
public record Examination(Trust trust, List<Finding> findings) {
  /** So many of the newest readings are shown, and looked at for gaps. */
  static final int SHOWN = 12;

  private static final int MOST_SUSPECTS = 3;

  static Examination of(Evidence evidence) {
    List<Finding> findings = new ArrayList<>(suspects(evidence));
    late(evidence).ifPresent(findings::add);
    failing(evidence).ifPresent(findings::add);
    gap(evidence).ifPresent(findings::add);
    repeated(evidence).ifPresent(findings::add);
    findings.sort(Comparator.comparing(Finding::trust).reversed());
    return new Examination(
        findings.isEmpty() ? Trust.TRUSTED : findings.get(0).trust(), List.copyOf(findings));
  }

  /** The finding because of which no status stands. */
  Optional<Finding> problem() {
    return findings.stream().filter(found -> found.trust() == Trust.DATA_PROBLEM).findFirst();
  }

  private static List<Reading> shown(Evidence evidence) {
    List<Reading> recent = evidence.recent();
    return recent.subList(Math.max(0, recent.size() - SHOWN), recent.size());
  }

  private static List<Finding> suspects(Evidence evidence) {
    List<Reading> shown = shown(evidence);
    return evidence.waiting().stream()
        .limit(MOST_SUSPECTS)
        .map(
            suspect -> {
              boolean old = !shown.isEmpty() && suspect.reading().at().isBefore(shown.get(0).at());
              return suspect
                  .doubt()
                  .about(
                      suspect.reading(),
                      evidence.outcome().metric().unit(),
                      old ? Trust.WARNING : Trust.DATA_PROBLEM);
            })
        .toList();
  }

  private static Optional<Finding> late(Evidence evidence) {
    int expected = evidence.outcome().metric().expectedDays();
    long old =
        evidence
            .newest()
            .map(newest -> Duration.between(newest.at(), evidence.now()).toDays())
            .orElse(0L);
    if (!evidence.checks().has(Check.FRESHNESS) || old <= expected) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
            Check.FRESHNESS,
            old > 2L * expected ? Trust.DATA_PROBLEM : Trust.WARNING,
            "freshness",
            (int) old,
            expected,
            evidence.newest().orElseThrow().day()));
  }

  /** A value that is not late yet will be, when what gives it goes on failing. */
  private static Optional<Finding> failing(Evidence evidence) {
    return evidence.failedRuns() == 0 || !evidence.checks().has(Check.FRESHNESS)
        ? Optional.empty()
        : Optional.of(
            Finding.of(Check.FRESHNESS, Trust.WARNING, "source-failing", evidence.failedRuns()));
  }

  private static Optional<Finding> gap(Evidence evidence) {
    List<Reading> shown = shown(evidence);
    int expected = evidence.outcome().metric().expectedDays();
    LocalDate from = null;
    LocalDate to = null;
    long longest = expected;
    for (int i = 1; i < shown.size(); i++) {
      long days = ChronoUnit.DAYS.between(shown.get(i - 1).day(), shown.get(i).day());
      if (days > longest) {
        longest = days;
        from = shown.get(i - 1).day();
        to = shown.get(i).day();
      }
    }
    return from == null || !evidence.checks().has(Check.GAP)
        ? Optional.empty()
        : Optional.of(Finding.of(Check.GAP, Trust.WARNING, "gap", from, to, expected));
  }

  private static Optional<Finding> repeated(Evidence evidence) {
    int repeats = evidence.checks().repeats();
    List<Reading> recent = evidence.recent();
    if (!evidence.checks().has(Check.DUPLICATE) || recent.size() < repeats) {
      return Optional.empty();
    }
    List<Reading> last = recent.subList(recent.size() - repeats, recent.size());
    Reading newest = last.get(last.size() - 1);
    boolean equal = last.stream().allMatch(r -> r.value().compareTo(newest.value()) == 0);
    return equal
        ? Optional.of(
            Finding.of(
                Check.DUPLICATE,
                Trust.WARNING,
                "repeated",
                repeats,
                new Amount(newest.value(), evidence.outcome().metric().unit())))
        : Optional.empty();
  }
}
