package org.sharedoutcomes.plugin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.Metric;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.OutcomeDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.MetricDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.TargetDraft;

/**
 * An outcome on the wire.
 *
 * @param owner login name
 * @param reason why it is changed; read only from requests
 */
record OutcomeJson(
    String key,
    String programme,
    String name,
    String narrative,
    String stage,
    String kind,
    String timing,
    Boolean northStar,
    String customerValue,
    String businessImpact,
    MetricJson metric,
    String owner,
    List<String> influencers,
    BigDecimal baseline,
    List<TargetJson> targets,
    @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
    Integer version) {
  /** A metric on the wire. */
  record MetricJson(String unit, String direction, String formula, String source, String grain) {
    private static MetricJson of(Metric metric) {
      return new MetricJson(
          metric.unit(),
          Findings.name(metric.direction()),
          metric.formula(),
          metric.source(),
          Findings.name(metric.grain()));
    }

    private MetricDraft draft() {
      return new MetricDraft(unit, direction, formula, source, grain);
    }
  }

  /** A target on the wire. */
  record TargetJson(String quarter, BigDecimal value) {}

  static OutcomeJson of(Document<Outcome> document, People people) {
    Outcome outcome = document.value();
    return new OutcomeJson(
        outcome.key(),
        outcome.programme(),
        outcome.name(),
        outcome.narrative(),
        outcome.stage(),
        Findings.name(outcome.kind()),
        Findings.name(outcome.timing()),
        outcome.northStar(),
        outcome.customerValue(),
        outcome.businessImpact(),
        MetricJson.of(outcome.metric()),
        people.withKey(outcome.owner()).map(Person::name).orElse(outcome.owner()),
        outcome.influencers(),
        outcome.baseline(),
        outcome.targets().stream()
            .map(target -> new TargetJson(target.quarter().toString(), target.value()))
            .toList(),
        null,
        document.version());
  }

  OutcomeDraft draft() {
    return new OutcomeDraft(
        key,
        programme,
        name,
        narrative,
        stage,
        kind,
        timing,
        Boolean.TRUE.equals(northStar),
        customerValue,
        businessImpact,
        metric == null ? null : metric.draft(),
        owner,
        influencers,
        baseline,
        targets == null
            ? null
            : targets.stream()
                .map(t -> t == null ? null : new TargetDraft(t.quarter(), t.value()))
                .toList(),
        reason);
  }
}
