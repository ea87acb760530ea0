package org.sharedoutcomes.core.roadmap;

import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.link.TagDraft;

/**
 * A wish to move a card.
 *
 * @param issue the issue's key
 * @param quarter where to, as it was typed; null or blank for unscheduled
 * @param expected where the mover saw it; null when the mover does not mind
 * @param why in a few words, at most 500 characters; null or blank when nobody says
 * @param link the outcome that it is to be linked with too; null for none
 * @param unlink key of the outcome that it is to be linked with no more; null or blank for none
 */
public record MoveRequest(
    String issue, String quarter, Expected expected, String why, TagDraft link, String unlink) {
  /** To another quarter only. */
  public static MoveRequest to(String issue, String quarter, Expected expected, String why) {
    return new MoveRequest(issue, quarter, expected, why, null, null);
  }

  /**
   * Where the card stood when the mover looked.
   *
   * @param quarter a {@link Quarter} as it was typed; null or blank for unscheduled
   */
  public record Expected(String quarter) {}

  boolean relinks() {
    return link != null || (unlink != null && !unlink.isBlank());
  }
}
