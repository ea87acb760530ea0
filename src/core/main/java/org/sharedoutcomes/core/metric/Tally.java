package org.sharedoutcomes.core.metric;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sharedoutcomes.core.metric.JqlMetric.Since;

/** Turns figures, one after the other, into one value. */
interface Tally {
  void add(IssueFigure figure);

  /** Empty when there is nothing to tell of. */
  Optional<BigDecimal> value();

  static Tally of(JqlMetric metric, Instant now) {
    return switch (metric.measure()) {
      case COUNT, SHARE -> new Count();
      case SUM -> new Sum();
      case AGE -> new Spans(figure -> Duration.between(figure.created(), now));
      case CYCLE_TIME -> new Spans(figure -> cycle(figure, metric.since()));
    };
  }

  private static Duration cycle(IssueFigure figure, Since since) {
    Instant start = since == Since.IN_PROGRESS ? figure.started() : figure.created();
    return start == null || figure.resolved() == null
        ? null
        : Duration.between(start, figure.resolved());
  }

  /** How many. */
  final class Count implements Tally {
    private long count;

    @Override
    public void add(IssueFigure figure) {
      count++;
    }

    @Override
    public Optional<BigDecimal> value() {
      return Optional.of(BigDecimal.valueOf(count));
    }
  }

  /** What the amounts add up to. */
  final class Sum implements Tally {
    private BigDecimal sum = BigDecimal.ZERO;

    @Override
    public void add(IssueFigure figure) {
      sum = figure.amount() == null ? sum : sum.add(figure.amount());
    }

    @Override
    public Optional<BigDecimal> value() {
      return Optional.of(sum);
    }
  }
}
