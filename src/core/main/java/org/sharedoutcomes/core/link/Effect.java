package org.sharedoutcomes.core.link;

import java.math.BigDecimal;

/**
 * What a piece of work is expected to do to an outcome.
 *
 * @param expectedEffect in the metric's unit, with its sign; null when nobody has said
 * @param confidence 0 to 100 percent; null when nobody has said
 * @param horizonDays days after done until the effect should show, 1 to 730; null when not said
 * @param rationale why we believe it; may be empty
 */
public record Effect(
    BigDecimal expectedEffect, Integer confidence, Integer horizonDays, String rationale) {
  /** Nobody has said anything. */
  public static final Effect UNKNOWN = new Effect(null, null, null, "");
}
