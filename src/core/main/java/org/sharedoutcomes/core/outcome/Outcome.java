package org.sharedoutcomes.core.outcome;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.journal.Kind;

/**
 * A change in customer or business behaviour that the programme wants.
 *
 * @param key lower case letters, digits and hyphens, at most 60; the same in all programmes never
 *     twice
 * @param narrative who is better off, and how
 * @param stage the stage of the customer journey; may be empty
 * @param northStar whether it is the programme's North Star
 * @param customerValue what the North Star means to customers; empty until it is written
 * @param businessImpact what the North Star means to the business; empty until it is written
 * @param owner user key of the one who answers for it
 * @param influencers keys of the functions that move it together
 * @param baseline the value before; null when not known
 * @param targets by quarter, earliest first, at least one
 * @param functionTargets what single functions take on of the targets, by quarter
 * @param cascade how the functions' targets make up the outcome's; null when nothing is checked
 * @param limit what the value must not fall below when up is better, nor rise above when down is;
 *     null when it guards nothing
 * @param counters keys of the outcomes that must not get worse while this one is pushed; each has a
 *     limit
 * @param retirement null while it is in use
 */
public record Outcome(
    String key,
    String programme,
    String name,
    String narrative,
    String stage,
    Indicator kind,
    Timing timing,
    boolean northStar,
    String customerValue,
    String businessImpact,
    Metric metric,
    String owner,
    List<String> influencers,
    BigDecimal baseline,
    List<Target> targets,
    List<FunctionTarget> functionTargets,
    Cascade cascade,
    BigDecimal limit,
    List<String> counters,
    Retirement retirement) {
  public static final Kind<Outcome> KIND = Kind.definition("outcome", Outcome.class);

  /** Whether it tells of the customer's result, of how well we work, or of how it feels. */
  public enum Indicator {
    OUTCOME,
    PROCESS,
    EXPERIENCE
  }

  /** Whether it moves before the result or confirms it. */
  public enum Timing {
    LEADING,
    LAGGING
  }

  /** How the targets of functions make up the outcome's target of the same quarter. */
  public enum Cascade {
    SUM,
    AVERAGE
  }

  /** Documents written before there were targets of functions and counter-metrics have none. */
  public Outcome {
    influencers = List.copyOf(influencers);
    targets = targets.stream().sorted(Comparator.comparing(Target::quarter)).toList();
    functionTargets = functionTargets == null ? List.of() : List.copyOf(functionTargets);
    counters = counters == null ? List.of() : List.copyOf(counters);
  }

  /** Whether it is out of use: nothing new is linked to it, and old links still open it. */
  public boolean retired() {
    return retirement != null;
  }

  /** What functions take on of each target that they share, earliest first. */
  public List<Share> shares() {
    return Share.of(this);
  }

  /** The same outcome, out of use; back in use with null. */
  public Outcome withRetirement(Retirement change) {
    return with(stage, change);
  }

  /** The same outcome at another stage of the journey. */
  public Outcome withStage(String change) {
    return with(change, retirement);
  }

  private Outcome with(String newStage, Retirement newRetirement) {
    return new Outcome(
        key,
        programme,
        name,
        narrative,
        newStage,
        kind,
        timing,
        northStar,
        customerValue,
        businessImpact,
        metric,
        owner,
        influencers,
        baseline,
        targets,
        functionTargets,
        cascade,
        limit,
        counters,
        newRetirement);
  }

  /** The target of that quarter, else the next one after it, else the last before it. */
  public Optional<Target> targetFor(Quarter quarter) {
    return targets.stream()
        .filter(target -> target.quarter().compareTo(quarter) >= 0)
        .findFirst()
        .or(
            () ->
                targets.isEmpty()
                    ? Optional.empty()
                    : Optional.of(targets.get(targets.size() - 1)));
  }
}
