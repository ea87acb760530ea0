package org.sharedoutcomes.core.movement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
   * @param wanted when empty, the last year, or less when it has all of the year's values, or
   *     everything when the year has none
   */
  public Answer<Movement> movement(
      Actor actor, String outcome, Optional<Span> wanted, Optional<Span.Shift> shift) {
    return browseOutcomes.one(actor, outcome).map(found -> movement(outcome, wanted, shift));
  }

  private Movement movement(String outcome, Optional<Span> wanted, Optional<Span.Shift> shift) {
    LocalDate today = LocalDate.now(clock);
    List<Reading> found = between(outcome, wanted.orElse(Span.YEAR).from(today), end(today));
    Span span = wanted.orElseGet(() -> fitting(found, today));
    List<Reading> shown =
        found.isEmpty() && span == Span.ALL
            ? between(outcome, span.from(today), end(today))
            : found;
    LocalDate from = span == Span.ALL ? first(shown, today) : span.from(today);
    int days = shift.map(Span.Shift::days).orElse(0);
    List<Reading> before =
        days == 0
            ? List.of()
            : between(outcome, from.minusDays(days), today.minusDays(days).plusDays(1));
    return new Movement(span, from, today, Series.of(shown, MOST), shift, Series.of(before, MOST));
  }

  /** The shortest span that leaves out none of the year's values. */
  private static Span fitting(List<Reading> ofTheYear, LocalDate today) {
    LocalDate first = first(ofTheYear, LocalDate.MIN);
    return Stream.of(Span.MONTH, Span.QUARTER, Span.YEAR)
        .filter(span -> !first.isBefore(span.from(today)))
        .findFirst()
        .orElse(Span.ALL);
  }

  /** A day begins in the east before it begins in UTC, so today is taken with tomorrow. */
  private static LocalDate end(LocalDate today) {
    return today.plusDays(2);
  }

  private static LocalDate first(List<Reading> readings, LocalDate otherwise) {
    return readings.isEmpty()
        ? otherwise
        : readings.get(0).at().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private List<Reading> between(String outcome, LocalDate from, LocalDate to) {
    Instant start = from.atStartOfDay().toInstant(ZoneOffset.UTC);
    return readings.between(
        outcome, start, to.atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1));
  }
}
