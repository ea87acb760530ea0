package org.sharedoutcomes.core.readiness;

import java.util.List;

/**
 * A testable condition that a function sets before launch.
 *
 * @param id lower case letters, digits and hyphens; never changes
 * @param function key of the function whose condition it is
 * @param text what must be true, as a sentence that can be tested
 * @param tiers ids of the tiers that ask for it
 * @param evidence whether it cannot be met without evidence
 * @param kind of which kind the evidence must be; null for any
 * @param peer whether somebody else of the function must check it
 */
public record Criterion(
    String id,
    String function,
    String text,
    List<String> tiers,
    boolean evidence,
    Evidence.Kind kind,
    boolean peer) {
  public Criterion {
    tiers = List.copyOf(tiers);
  }
}
