package org.sharedoutcomes.core.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is planned in a quarter against what was allotted, in percent of the quarter's capacity when
 * somebody has said one, else in percent of all that is planned. Percents have at most one digit
 * after the point.
 *
 * @param capacity how much the quarter can hold, in the unit of what is planned; null when not said
 */
public record Shares(Allocation allocation, Planned planned, BigDecimal capacity) {
  /**
   * One outcome's part.
   *
   * @param outcome its key; {@code ""} for work without outcome
   * @param target percent allotted; null when nothing was said for it
   * @param amount what is planned for it
   * @param percent the same in percent
   * @param cards how many cards count for it, in part or whole
   */
  public record Line(
      String outcome, BigDecimal target, BigDecimal amount, BigDecimal percent, int cards) {
    /** Points planned over what is allotted, or under when negative; null without a target. */
    public BigDecimal difference() {
      return target == null ? null : tidy(percent.subtract(target));
    }
  }

  /** The part of the outcome, or under {@link Planned#NO_OUTCOME} that of work without. */
  public Line of(String outcome) {
    return new Line(
        outcome,
        allocation.shares().get(outcome),
        planned.amount(outcome),
        percent(planned.amount(outcome)),
        planned.cards().getOrDefault(outcome, 0));
  }

  /** These outcomes first, then whatever else has a share or work. */
  List<Line> lines(List<String> outcomes) {
    Set<String> keys = new LinkedHashSet<>(outcomes);
    Stream.concat(allocation.shares().keySet().stream(), planned.byOutcome().keySet().stream())
        .filter(key -> !key.equals(Planned.NO_OUTCOME))
        .forEach(keys::add);
    List<Line> lines = new ArrayList<>();
    keys.forEach(key -> lines.add(of(key)));
    return lines;
  }

  /** All that is planned, in percent; more than 100 when the capacity does not hold it. */
  public BigDecimal totalPercent() {
    return percent(planned.total());
  }

  /** How much more is planned than the quarter can hold, or less when negative; null if unknown. */
  public BigDecimal over() {
    return capacity == null ? null : planned.total().subtract(capacity);
  }

  /** Percent planned for whatever has no share: other outcomes, and work without any. */
  public BigDecimal percentWithoutShare() {
    return percent(
        planned.byOutcome().entrySet().stream()
            .filter(entry -> !allocation.shares().containsKey(entry.getKey()))
            .map(Map.Entry::getValue)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private BigDecimal percent(BigDecimal amount) {
    BigDecimal whole = capacity == null ? planned.total() : capacity;
    return whole.signum() == 0
        ? BigDecimal.ZERO
        : tidy(amount.multiply(Allocation.ALL).divide(whole, 1, RoundingMode.HALF_UP));
  }

  /** An amount or a score as people take it in: at most three digits after the point. */
  public static BigDecimal rounded(BigDecimal amount) {
    return tidy(amount.scale() > 3 ? amount.setScale(3, RoundingMode.HALF_UP) : amount);
  }

  /** 35 for 35.0 and 100 for 1E+2, so that the same number is always written the same way. */
  static BigDecimal tidy(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
