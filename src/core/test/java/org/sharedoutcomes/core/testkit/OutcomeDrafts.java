package org.sharedoutcomes.core.testkit;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.outcome.Metric;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.OutcomeDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.FunctionTargetDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.MetricDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.TargetDraft;

/** Outcomes as somebody types them, all in the programme {@code DEMO}. */
public final class OutcomeDrafts {
  private OutcomeDrafts() {}

  /** Complete and right, owned by Paula, without a key of its own. */
  public static OutcomeDraft named(String name) {
    return of(null, name, false, "paula", new TargetDraft("2026-Q2", new BigDecimal("30")));
  }

  public static OutcomeDraft northStar(String name) {
    return of(null, name, true, "paula", new TargetDraft("2026-Q2", new BigDecimal("30")));
  }

  public static OutcomeDraft keyed(String key, String name) {
    return of(key, name, false, "paula", new TargetDraft("2026-Q2", new BigDecimal("30")));
  }

  public static OutcomeDraft ownedBy(String owner) {
    return of(null, "Activation", false, owner, new TargetDraft("2026-Q2", BigDecimal.TEN));
  }

  public static OutcomeDraft withTargets(TargetDraft... targets) {
    return of(null, "Activation", false, "paula", targets);
  }

  /** What somebody would type to leave the outcome as it is. */
  public static OutcomeDraft like(Outcome outcome) {
    Metric metric = outcome.metric();
    return new OutcomeDraft(
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
        new MetricDraft(
            metric.unit(),
            Findings.name(metric.direction()),
            metric.formula(),
            metric.source(),
            Findings.name(metric.grain()),
            metric.definition(),
            metric.refreshDays()),
        outcome.owner().replace("u-", ""),
        outcome.influencers(),
        outcome.baseline(),
        outcome.targets().stream()
            .map(target -> new TargetDraft(target.quarter().toString(), target.value()))
            .toList(),
        outcome.functionTargets().stream()
            .map(t -> new FunctionTargetDraft(t.function(), t.quarter().toString(), t.value()))
            .toList(),
        outcome.cascade() == null ? null : Findings.name(outcome.cascade()),
        outcome.limit(),
        outcome.counters(),
        null);
  }

  /** The same draft with another formula and a reason. */
  public static OutcomeDraft formula(OutcomeDraft draft, String formula, String reason) {
    MetricDraft was = draft.metric();
    MetricDraft metric =
        new MetricDraft(
            was.unit(),
            was.direction(),
            formula,
            was.source(),
            was.grain(),
            was.definition(),
            was.refreshDays());
    return with(
        draft,
        metric,
        draft.functionTargets(),
        draft.cascade(),
        draft.limit(),
        draft.counters(),
        reason);
  }

  /** The same draft with a limit, null for none. */
  public static OutcomeDraft limit(OutcomeDraft draft, BigDecimal limit) {
    return with(
        draft,
        draft.metric(),
        draft.functionTargets(),
        draft.cascade(),
        limit,
        draft.counters(),
        null);
  }

  /** The same draft with these counter-metrics. */
  public static OutcomeDraft counters(OutcomeDraft draft, String... counters) {
    return with(
        draft,
        draft.metric(),
        draft.functionTargets(),
        draft.cascade(),
        draft.limit(),
        List.of(counters),
        null);
  }

  /** The same draft with what functions take on. */
  public static OutcomeDraft shared(
      OutcomeDraft draft, String cascade, FunctionTargetDraft... targets) {
    return with(
        draft, draft.metric(), List.of(targets), cascade, draft.limit(), draft.counters(), null);
  }

  private static OutcomeDraft with(
      OutcomeDraft draft,
      MetricDraft metric,
      List<FunctionTargetDraft> functionTargets,
      String cascade,
      BigDecimal limit,
      List<String> counters,
      String reason) {
    return new OutcomeDraft(
        draft.key(),
        draft.programme(),
        draft.name(),
        draft.narrative(),
        draft.stage(),
        draft.kind(),
        draft.timing(),
        draft.northStar(),
        draft.customerValue(),
        draft.businessImpact(),
        metric,
        draft.owner(),
        draft.influencers(),
        draft.baseline(),
        draft.targets(),
        functionTargets,
        cascade,
        limit,
        counters,
        reason);
  }

  private static OutcomeDraft of(
      String key, String name, boolean northStar, String owner, TargetDraft... targets) {
    return new OutcomeDraft(
        key,
        "DEMO",
        name,
        "Customers reach their result sooner",
        "Adoption",
        "outcome",
        "leading",
        northStar,
        northStar ? "They get what they came for" : null,
        northStar ? "They stay" : null,
        new MetricDraft("%", "up", "activated / signed up", "warehouse", "week", null, null),
        owner,
        List.of("product"),
        new BigDecimal("20"),
        List.of(targets),
        null,
        null,
        null,
        null,
        "because");
  }
}
