package org.sharedoutcomes.core.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.common.Findings;

/**
 * Why a value is suspect.
 *
 * @param check the one that it failed: range, jump, unit or duplicate
 * @param low the least value that would have passed; null when there is none
 * @param high the greatest value that would have passed; null when there is none
 * @param previous the value before it, or the other one of the same moment; null when there is none
 */
public record Doubt(Check check, BigDecimal low, BigDecimal high, BigDecimal previous) {
  /** The sentence about the reading, of a metric with that unit. */
  public Finding about(Reading reading, String unit, Trust trust) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(new Amount(reading.value(), unit));
    arguments.add(reading.day());
    arguments.add(amount(low, high == null ? unit : ""));
    arguments.add(amount(high, unit));
    arguments.add(amount(previous, unit));
    String name = Findings.name(check);
    if (check == Check.RANGE) {
      name = low == null ? "range-above" : high == null ? "range-below" : name;
    }
    return new Finding(check, trust, "shared-outcomes.check." + name, arguments);
  }

  private static Object amount(BigDecimal value, String unit) {
    return value == null ? "" : new Amount(value, unit);
  }
}
