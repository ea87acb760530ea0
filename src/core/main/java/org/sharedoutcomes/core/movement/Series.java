package org.sharedoutcomes.core.movement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.reading.Reading;

/**
 * Readings as at most so many points, oldest first. Each is a point of its own while they are few;
 * else those of a day, week, month, quarter or year are one: their mean, with the least and the
 * greatest, so that no peak is hidden.
 *
 * @param count how many readings the points stand for
 */
public record Series(Step step, List<Point> points, int count) {
  /** What each point stands for. */
  public enum Step {
    READING,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    private LocalDate start(LocalDate day) {
      return switch (this) {
        case READING, DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
        case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
        case YEAR -> day.withDayOfYear(1);
      };
    }
  }

  public Series {
    points = List.copyOf(points);
  }

  /** The finest series that has at most so many points; of years it may have more. */
  public static Series of(List<Reading> readings, int most) {
    if (readings.size() <= most) {
      return new Series(Step.READING, readings.stream().map(Point::of).toList(), readings.size());
    }
    Step step = Step.DAY;
    List<Point> points = points(readings, step);
    while (points.size() > most && step != Step.YEAR) {
      step = Step.values()[step.ordinal() + 1];
      points = points(readings, step);
    }
    return new Series(step, points, readings.size());
  }

  private static List<Point> points(List<Reading> readings, Step step) {
    List<Point> points = new ArrayList<>();
    LocalDate open = null;
    int from = 0;
    for (int i = 0; i < readings.size(); i++) {
      LocalDate start = step.start(readings.get(i).at().atZone(ZoneOffset.UTC).toLocalDate());
      if (open != null && !start.equals(open)) {
        points.add(mean(open, readings.subList(from, i)));
        from = i;
      }
      open = start;
    }
    points.add(mean(open, readings.subList(from, readings.size())));
    return points;
  }

  private static Point mean(LocalDate start, List<Reading> readings) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal low = readings.get(0).value();
    BigDecimal high = low;
    for (Reading reading : readings) {
      sum = sum.add(reading.value());
      low = low.min(reading.value());
      high = high.max(reading.value());
    }
    BigDecimal mean = sum.divide(BigDecimal.valueOf(readings.size()), MathContext.DECIMAL32);
    return new Point(
        start.atStartOfDay().toInstant(ZoneOffset.UTC), mean, low, high, readings.size(), null);
  }

  /** The mean of all values, each reading counted once, rounded to four digits; none without. */
  public Optional<BigDecimal> mean() {
    if (points.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Point point : points) {
      sum = sum.add(point.value().multiply(BigDecimal.valueOf(point.count())));
    }
    return Optional.of(
        sum.divide(BigDecimal.valueOf(count), new MathContext(4)).stripTrailingZeros());
  }
}
