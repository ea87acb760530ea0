package org.sharedoutcomes.core.plan;

import java.util.List;
import org.sharedoutcomes.core.common.Quarter;

/**
 * A card as a plan holds it.
 *
 * @param issue its id
 * @param quarter where it stands; null for nowhere
 * @param outcomes keys of those that it is done for, in the tags' order
 * @param commitment null while nobody has said
 * @param stopped whether it was decided not to go on with it
 */
public record PlannedCard(
    long issue,
    String key,
    String summary,
    Quarter quarter,
    List<String> outcomes,
    Commitment commitment,
    boolean stopped) {
  public PlannedCard {
    outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
  }

  /** Whether it is in the plan: it stands in a quarter and goes on. */
  public boolean isPlanned() {
    return quarter != null && !stopped;
  }
}
