package org.sharedoutcomes.core.capacity;

import java.math.BigDecimal;
import java.util.List;

/**
 * A quarter's allocation as somebody wants it.
 *
 * @param shares null for none
 * @param capacity how much the quarter can hold; null when nobody says
 * @param reason why; may be empty
 */
public record AllocationDraft(List<Share> shares, BigDecimal capacity, String reason) {
  /** Percent for an outcome by its key; null for no share of its own. */
  public record Share(String outcome, BigDecimal percent) {}

  public AllocationDraft {
    shares = shares == null ? List.of() : List.copyOf(shares);
  }
}
