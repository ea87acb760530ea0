package org.sharedoutcomes.core.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.outcome.Outcome;

/**
 * All that the status of one outcome is derived from.
 *
 * @param recent its newest readings, oldest first, at most {@link #RECENT}
 * @param waiting suspect values that nobody has decided about, newest moment first
 * @param breached names of what is guarded and not kept: its counter-metrics beyond their limits,
 *     and itself beyond its own
 * @param failedRuns how many times in a row what gives the values by itself has failed
 * @param now the moment for which it is derived
 */
public record Evidence(
    Outcome outcome,
    Checks checks,
    List<Reading> recent,
    List<Suspect> waiting,
    List<String> breached,
    int failedRuns,
    Instant now,
    FiscalCalendar calendar) {
  /** So many readings are enough for limits and for two seasons of months, days or quarters. */
  public static final int RECENT = 30;

  public Evidence {
    recent = List.copyOf(recent);
    waiting = List.copyOf(waiting);
    breached = List.copyOf(breached);
  }

  /** Of an outcome whose source is well, or that has none. */
  public Evidence(
      Outcome outcome,
      Checks checks,
      List<Reading> recent,
      List<Suspect> waiting,
      List<String> breached,
      Instant now,
      FiscalCalendar calendar) {
    this(outcome, checks, recent, waiting, breached, 0, now, calendar);
  }

  Optional<Reading> newest() {
    return recent.isEmpty() ? Optional.empty() : Optional.of(recent.get(recent.size() - 1));
  }

  LocalDate today() {
    return now.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
