package org.sharedoutcomes.plugin.rest;

import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.metric.JqlMetric;
import org.sharedoutcomes.core.metric.JqlMetricDraft;

/** How an outcome is measured by a query, as it is sent. */
record JqlMetricJson(
    String jql,
    String measure,
    String field,
    String part,
    String per,
    String since,
    String timeZone,
    String every,
    Integer lookBack,
    String runAs,
    Integer version) {
  static JqlMetricJson of(Document<JqlMetric> document, People people) {
    JqlMetric metric = document.value();
    return new JqlMetricJson(
        metric.jql(),
        Findings.name(metric.measure()),
        metric.field(),
        metric.part(),
        metric.per() == null ? null : Findings.name(metric.per()),
        Findings.name(metric.since()),
        metric.timeZone(),
        Findings.name(metric.every()),
        metric.lookBack(),
        people.withKey(metric.runAs()).map(Person::name).orElse(metric.runAs()),
        document.version());
  }

  JqlMetricDraft draft() {
    return new JqlMetricDraft(
        jql, measure, field, part, per, since, timeZone, every, lookBack, runAs);
  }
}
