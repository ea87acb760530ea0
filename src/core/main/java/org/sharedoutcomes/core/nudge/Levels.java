package org.sharedoutcomes.core.nudge;

import java.math.BigDecimal;

/** Beyond which measure a condition deviates, and at which it is in order again. */
record Levels(BigDecimal enter, BigDecimal exit) {
  static Levels of(Condition condition) {
    return switch (condition.kind()) {
      case ABOVE, RISES, FALLS, OFF_PACE -> new Levels(condition.threshold(), exit(condition));
      case BELOW -> new Levels(condition.threshold().negate(), exit(condition).negate());
      case WORSE_IN_A_ROW ->
          new Levels(condition.threshold().subtract(BigDecimal.ONE), BigDecimal.ZERO);
      case UNUSUAL -> new Levels(BigDecimal.ZERO, BigDecimal.ZERO);
    };
  }

  private static BigDecimal exit(Condition condition) {
    return condition.exit() == null ? condition.threshold() : condition.exit();
  }

  boolean deviates(BigDecimal measure) {
    return measure.compareTo(enter) > 0;
  }

  boolean isInOrder(BigDecimal measure) {
    return measure.compareTo(exit) <= 0;
  }
}
