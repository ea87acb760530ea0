package org.sharedoutcomes.core.metric;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sharedoutcomes.core.common.Refusal;

/**
 * One run of a metric.
 *
 * @param startedBy user key of who asked for it; empty when it was due
 * @param runAs user key of whose searches they were
 * @param value the newest value; null when it failed or there was nothing to tell of
 * @param written how many values were recorded, restated ones included
 * @param restated how many of them restated a value
 * @param failures how many runs in a row failed, this one included
 * @param errorKey the text key of why it failed; empty when it went well
 * @param errorArguments what that text mentions
 */
public record MetricRun(
    String outcome,
    Instant started,
    Duration took,
    String startedBy,
    String runAs,
    BigDecimal value,
    int written,
    int restated,
    int failures,
    String errorKey,
    List<String> errorArguments) {
  public MetricRun {
    started = started.truncatedTo(ChronoUnit.MILLIS);
    errorArguments = List.copyOf(errorArguments);
  }

  public boolean failed() {
    return !errorKey.isEmpty();
  }

  /** Why it failed, as a refusal; only when it did. */
  public Refusal error() {
    return new Refusal(Refusal.Kind.INVALID, "", errorKey, List.copyOf(errorArguments));
  }
}
