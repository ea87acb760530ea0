package org.sharedoutcomes.core.roadmap;

import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Quarter;

/**
 * Two pieces of work that are planned in an order that cannot work. Both of them carry it.
 *
 * @param first what should come first, or no later
 * @param firstIn its quarter
 * @param second what should come after, or no earlier
 * @param secondIn its quarter
 */
public record Mismatch(
    Kind kind, IssueFacts first, Quarter firstIn, IssueFacts second, Quarter secondIn) {
  /** What is out of order. */
  public enum Kind {
    /** The campaign (first) comes in a later quarter than the launch (second). */
    CAMPAIGN_AFTER_LAUNCH,
    /** Support is ready (first) in a later quarter than the campaign (second). */
    SUPPORT_AFTER_CAMPAIGN,
    /** Support is ready (first) in a later quarter than the launch (second). */
    SUPPORT_AFTER_LAUNCH,
    /** What blocks (first) comes in a later quarter than what it blocks (second). */
    BEFORE_ITS_BLOCKER
  }

  /** Whether the issue is one of the two. */
  public boolean isAbout(long issue) {
    return first.id() == issue || second.id() == issue;
  }
}
