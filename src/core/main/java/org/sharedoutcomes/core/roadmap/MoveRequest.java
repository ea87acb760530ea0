package org.sharedoutcomes.core.roadmap;

import org.sharedoutcomes.core.common.Quarter;

/**
 * A wish to move a card.
 *
 * @param issue the issue's key
 * @param quarter where to, as it was typed; null or blank for unscheduled
 * @param expected where the mover saw it; null when the mover does not mind
 */
public record MoveRequest(String issue, String quarter, Expected expected) {
  /**
   * Where the card stood when the mover looked.
   *
   * @param quarter a {@link Quarter} as it was typed; null or blank for unscheduled
   */
  public record Expected(String quarter) {}
}
