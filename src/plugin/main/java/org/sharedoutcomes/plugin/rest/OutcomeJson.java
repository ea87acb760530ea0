package org.sharedoutcomes.plugin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.FunctionTarget;
import org.sharedoutcomes.core.outcome.Metric;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.OutcomeDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.FunctionTargetDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.MetricDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.TargetDraft;
import org.sharedoutcomes.core.outcome.Retirement;

/**
 * An outcome on the wire.
 *
 * @param owner login name
 * @param shares whether what functions take on makes up the targets; only in answers
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
    List<FunctionTargetJson> functionTargets,
    String cascade,
    BigDecimal limit,
    List<String> counters,
    RetirementJson retirement,
    List<ShareJson> shares,
    @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
    Integer version) {
  /** A metric on the wire. */
  record MetricJson(
      String unit,
      String direction,
      String formula,
      String source,
      String grain,
      String definition,
      Integer refreshDays) {
    static MetricJson of(Metric metric) {
      return new MetricJson(
          metric.unit(),
          Findings.name(metric.direction()),
          metric.formula(),
          metric.source(),
          Findings.name(metric.grain()),
          metric.definition(),
          metric.refreshDays());
    }

    private MetricDraft draft() {
      return new MetricDraft(unit, direction, formula, source, grain, definition, refreshDays);
    }
  }

  /** A target on the wire. */
  record TargetJson(String quarter, BigDecimal value) {}

  /** What a function takes on, on the wire. */
  record FunctionTargetJson(String function, String quarter, BigDecimal value) {
    private static FunctionTargetJson of(FunctionTarget target) {
      return new FunctionTargetJson(target.function(), target.quarter().toString(), target.value());
    }
  }

  /** Why it is out of use, on the wire. */
  record RetirementJson(String mergedInto, String reason) {
    private static RetirementJson of(Retirement retirement) {
      return retirement == null
          ? null
          : new RetirementJson(retirement.mergedInto(), retirement.reason());
    }
  }

  /**
   * Whether functions make up a target, on the wire.
   *
   * @param made null when it is not checked
   * @param difference negative when they fall short
   */
  record ShareJson(
      String quarter,
      BigDecimal made,
      BigDecimal target,
      BigDecimal difference,
      Boolean addsUp,
      String sentence) {}

  static OutcomeJson of(Document<Outcome> document, People people, List<ShareJson> shares) {
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
        outcome.functionTargets().stream().map(FunctionTargetJson::of).toList(),
        outcome.cascade() == null ? null : Findings.name(outcome.cascade()),
        outcome.limit(),
        outcome.counters(),
        RetirementJson.of(outcome.retirement()),
        shares,
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
        functionTargets == null
            ? null
            : functionTargets.stream()
                .map(
                    t ->
                        t == null
                            ? null
                            : new FunctionTargetDraft(t.function(), t.quarter(), t.value()))
                .toList(),
        cascade,
        limit,
        counters,
        reason);
  }
}
