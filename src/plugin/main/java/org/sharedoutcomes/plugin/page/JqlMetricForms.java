package org.sharedoutcomes.plugin.page;

import java.util.Optional;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.metric.DefineJqlMetric;
import org.sharedoutcomes.core.metric.JqlMetric;
import org.sharedoutcomes.core.metric.JqlMetric.Measure;

/** Fills the form of a metric from JQL, and says in a sentence what it measures. */
public final class JqlMetricForms {
  private final DefineJqlMetric metrics;
  private final People people;
  private final Phrases phrases;

  public JqlMetricForms(DefineJqlMetric metrics, People people, Phrases phrases) {
    this.metrics = metrics;
    this.people = people;
    this.phrases = phrases;
  }

  JqlMetricForm now(OpenedOutcome opened) {
    return found(opened)
        .map(
            found ->
                JqlMetricForm.of(
                    found.version(),
                    found.value(),
                    people.withKey(found.value().runAs()).map(Person::name).orElse("")))
        .orElse(JqlMetricForm.EMPTY);
  }

  private Optional<Document<JqlMetric>> found(OpenedOutcome opened) {
    return metrics.find(opened.actor(), opened.key()).get();
  }

  /** How it is measured now; empty when it is not. */
  String sentence(OpenedOutcome opened) {
    return found(opened).map(found -> sentence(found.value())).orElse("");
  }

  private String sentence(JqlMetric metric) {
    String what = phrases.word("jql-metric.measures", metric.measure());
    String how =
        metric.measure() == Measure.SUM
            ? phrases.text("jql-metric.of-field", what, metric.field())
            : what;
    return phrases.text(
        metric.per() == null ? "jql-metric.sentence-now" : "jql-metric.sentence-per",
        how,
        metric.jql(),
        phrases.word("jql-metric.every", metric.every()),
        phrases.person(metric.runAs()),
        metric.per() == null ? "" : phrases.word("jql-metric.per", metric.per()));
  }
}
