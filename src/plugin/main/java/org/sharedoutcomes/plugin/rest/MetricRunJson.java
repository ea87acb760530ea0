package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.metric.MetricRun;

/**
 * A run of a metric, as it is sent.
 *
 * @param startedBy login name; empty when it was due
 * @param error a sentence; empty when it went well
 */
record MetricRunJson(
    String startedAt,
    long milliseconds,
    String startedBy,
    String runAs,
    BigDecimal value,
    int written,
    int restated,
    int failuresInARow,
    String error) {
  static MetricRunJson of(MetricRun run, People people, Texts texts) {
    return new MetricRunJson(
        run.started().toString(),
        run.took().toMillis(),
        name(run.startedBy(), people),
        name(run.runAs(), people),
        run.value(),
        run.written(),
        run.restated(),
        run.failures(),
        run.failed() ? texts.say(run.error()) : "");
  }

  private static String name(String userKey, People people) {
    return userKey.isEmpty() ? "" : people.withKey(userKey).map(Person::name).orElse(userKey);
  }
}
