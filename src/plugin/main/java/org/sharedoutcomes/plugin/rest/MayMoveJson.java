package org.sharedoutcomes.plugin.rest;

/**
 * Whether a card may be moved.
 *
 * @param reason why not, in words; null when it may
 */
record MayMoveJson(String issue, boolean mayMove, String reason) {
  static MayMoveJson yes(String issue) {
    return new MayMoveJson(issue, true, null);
  }

  static MayMoveJson no(String issue, String reason) {
    return new MayMoveJson(issue, false, reason);
  }
}
