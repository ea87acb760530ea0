package org.sharedoutcomes.core.movement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Readings;

/** Shows how an outcome moved to whoever may use the product. */
public final class ViewMovement {
  /** More points no screen shows apart. */
  public static final int MOST = 400;

  private final BrowseOutcomes browseOutcomes;
  private final Readings readings;
  private final Clock clock;

  public ViewMovement(BrowseOutcomes browseOutcomes, Readings readings, Clock clock) {
    this.browseOutcomes = browseOutcomes;
    this.readings = readings;
    this.clock = clock;
  }

  /**
   * The values of a span that ends today.
   *
   * @param from the first day of the span; of the whole time, the first day that has a value
   * @param shift by how much earlier {@code before} lies; empty when nothing is compared
   * @param before the values of the time before, at their own moments
   */
  public record Movement(
      Span span,
      LocalDate from,
      LocalDate to,
      Series values,
      Optional<Span.Shift> shift,
      Series before) {}

  /**
   * How the outcome moved.
   *
   * @param wanted when empty, the last year, or everything when it has no value in that year
   */
  public Answer<Movement> movement(
      Actor actor, String outcome, Optional<Span> wanted, Optional<Span.Shift> shift) {
    return browseOutcomes.one(actor, outcome).map(found -> movement(outcome, wanted, shift));
  }

  private Movement movement(String outcome, Optional<Span> wanted, Optional<Span.Shift> shift) {
    LocalDate today = LocalDate.now(clock);
    Span span = wanted.orElse(Span.YEAR);
    List<Reading> found = between(outcome, span.from(today), today);
    if (found.isEmpty() && wanted.isEmpty()) {
      span = Span.ALL;
      found = between(outcome, span.from(today), today);
    }
    LocalDate from = span == Span.ALL ? first(found, today) : span.from(today);
    int days = shift.map(Span.Shift::days).orElse(0);
    List<Reading> before =
        days == 0 ? List.of() : between(outcome, from.minusDays(days), today.minusDays(days));
    return new Movement(span, from, today, Series.of(found, MOST), shift, Series.of(before, MOST));
  }

  private static LocalDate first(List<Reading> readings, LocalDate otherwise) {
    return readings.isEmpty()
        ? otherwise
        : readings.get(0).at().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** A day begins in the east before it begins in UTC, so the last day is taken with its next. */
  private List<Reading> between(String outcome, LocalDate from, LocalDate to) {
    Instant start = from.atStartOfDay().toInstant(ZoneOffset.UTC);
    Instant end = to.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1);
    return readings.between(outcome, start, end);
  }
}
