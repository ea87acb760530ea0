package org.sharedoutcomes.core.common;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A value with its unit, for a sentence that mentions it; the unit may be empty. */
public record Amount(BigDecimal value, String unit) {
  private static final int DIGITS = 5;

  /** The value as people take it in: five digits, but never fewer than stand before the point. */
  public BigDecimal rounded() {
    int before = Math.max(DIGITS, value.precision() - value.scale());
    return value.scale() <= 0
        ? value
        : value.round(new MathContext(before, RoundingMode.HALF_UP)).stripTrailingZeros();
  }
}
