package org.sharedoutcomes.plugin.page;

import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.metric.JqlMetric;
import org.sharedoutcomes.core.metric.JqlMetricDraft;

/** What stands in the form of a metric from JQL: what was defined, or what was typed. */
record JqlMetricForm(
    int version,
    String jql,
    String measure,
    String field,
    String part,
    String per,
    String since,
    String timeZone,
    String every,
    String lookBack,
    String runAs) {
  static final JqlMetricForm EMPTY =
      new JqlMetricForm(0, "", "count", "", "", "created", "created", "UTC", "daily", "8", "");

  static JqlMetricForm of(int version, JqlMetric metric, String runAs) {
    return new JqlMetricForm(
        version,
        metric.jql(),
        Findings.name(metric.measure()),
        metric.field(),
        metric.part(),
        metric.per() == null ? "" : Findings.name(metric.per()),
        Findings.name(metric.since()),
        metric.timeZone(),
        Findings.name(metric.every()),
        Integer.toString(metric.lookBack()),
        runAs);
  }

  static JqlMetricForm typed(Visit visit) {
    return new JqlMetricForm(
        version(visit).orElse(0),
        visit.parameter("jql"),
        visit.parameter("measure"),
        visit.parameter("field"),
        visit.parameter("part"),
        visit.parameter("per"),
        visit.parameter("since"),
        visit.parameter("timeZone"),
        visit.parameter("every"),
        visit.parameter("lookBack"),
        visit.parameter("runAs"));
  }

  /** The version that the form was filled from; 0 when there was none. */
  static OptionalInt version(Visit visit) {
    String version = visit.parameter("version");
    return version.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(version))
        : OptionalInt.empty();
  }

  JqlMetricDraft draft() {
    return new JqlMetricDraft(
        jql, measure, field, part, per, since, timeZone, every, number(), runAs);
  }

  /** What is no number is none within the limits. */
  private Integer number() {
    return lookBack.isEmpty()
        ? null
        : lookBack.matches("\\d{1,4}") ? Integer.valueOf(lookBack) : Integer.valueOf(0);
  }
}
