package org.sharedoutcomes.core.outcome;

import java.math.BigDecimal;
import java.util.List;

/**
 * An outcome as somebody typed it; anything may be absent or wrong.
 *
 * @param key made from the name when absent
 * @param owner login name
 * @param reason why it is changed; may be absent
 */
public record OutcomeDraft(
    String key,
    String programme,
    String name,
    String narrative,
    String stage,
    String kind,
    String timing,
    boolean northStar,
    String customerValue,
    String businessImpact,
    MetricDraft metric,
    String owner,
    List<String> influencers,
    BigDecimal baseline,
    List<TargetDraft> targets,
    List<FunctionTargetDraft> functionTargets,
    String cascade,
    BigDecimal limit,
    List<String> counters,
    String reason) {
  /** A metric as typed. */
  public record MetricDraft(
      String unit,
      String direction,
      String formula,
      String source,
      String grain,
      String definition,
      Integer refreshDays) {
    private static final MetricDraft NOTHING =
        new MetricDraft(null, null, null, null, null, null, null);
  }

  /** A target as typed. */
  public record TargetDraft(String quarter, BigDecimal value) {}

  /** A function's target as typed. */
  public record FunctionTargetDraft(String function, String quarter, BigDecimal value) {}

  public OutcomeDraft {
    metric = metric == null ? MetricDraft.NOTHING : metric;
    influencers = influencers == null ? List.of() : influencers;
    targets = targets == null ? List.of() : targets;
    functionTargets = functionTargets == null ? List.of() : functionTargets;
    counters = counters == null ? List.of() : counters;
  }
}
