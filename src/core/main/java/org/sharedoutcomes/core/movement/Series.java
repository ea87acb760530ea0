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
  private static final long SECONDS_OF_A_DAY = 86_400;

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
    List<Stretch> stretches = days(readings);
    Step step = Step.DAY;
    while (stretches.size() > most && step != Step.YEAR) {
      step = Step.values()[step.ordinal() + 1];
      stretches = joined(stretches, step);
    }
    return new Series(step, stretches.stream().map(Stretch::point).toList(), readings.size());
  }

  private static List<Stretch> days(List<Reading> readings) {
    List<Stretch> days = new ArrayList<>();
    long open = Long.MIN_VALUE;
    for (Reading reading : readings) {
      long day = Math.floorDiv(reading.at().getEpochSecond(), SECONDS_OF_A_DAY);
      if (day != open) {
        days.add(new Stretch(LocalDate.ofEpochDay(day)));
        open = day;
      }
      days.get(days.size() - 1).add(reading.value(), reading.value(), reading.value(), 1);
    }
    return days;
  }

  private static List<Stretch> joined(List<Stretch> finer, Step step) {
    List<Stretch> joined = new ArrayList<>();
    for (Stretch one : finer) {
      LocalDate start = step.start(one.start);
      if (joined.isEmpty() || !joined.get(joined.size() - 1).start.equals(start)) {
        joined.add(new Stretch(start));
      }
      joined.get(joined.size() - 1).add(one.sum, one.low, one.high, one.count);
    }
    return joined;
  }

  /** What the values of a stretch of time come to. */
  private static final class Stretch {
    private final LocalDate start;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal low;
    private BigDecimal high;
    private int count;

    private Stretch(LocalDate start) {
      this.start = start;
    }

    private void add(BigDecimal added, BigDecimal least, BigDecimal greatest, int values) {
      sum = sum.add(added);
      low = low == null ? least : low.min(least);
      high = high == null ? greatest : high.max(greatest);
      count += values;
    }

    private Point point() {
      BigDecimal mean = sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL32);
      return new Point(
          start.atStartOfDay().toInstant(ZoneOffset.UTC), mean, low, high, count, null);
    }
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
