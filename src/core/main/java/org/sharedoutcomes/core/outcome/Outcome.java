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
    List<Target> targets) {
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

  public Outcome {
    influencers = List.copyOf(influencers);
    targets = targets.stream().sorted(Comparator.comparing(Target::quarter)).toList();
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
