package org.sharedoutcomes.core.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How an outcome is measured.
 *
 * @param unit what a value counts, such as {@code %} or {@code tickets}
 * @param direction which way is better
 * @param formula how a value is computed; may be empty
 * @param source where the values come from; may be empty
 * @param grain the period that one value stands for
 * @param definition what is counted and what is not, in words of the business; may be empty
 * @param refreshDays a new value is expected at least every so many days; null when the grain says
 *     it
 */
public record Metric(
    String unit,
    Direction direction,
    String formula,
    String source,
    Grain grain,
    String definition,
    Integer refreshDays) {
  /** Metrics written before there was a definition have none. */
  public Metric {
    definition = definition == null ? "" : definition;
  }

  /** A new value is expected at least every so many days. */
  public int expectedDays() {
    return refreshDays == null ? grain.days() : refreshDays;
  }

  /**
   * Whether values from before mean something else now: another definition, formula, unit or
   * direction. Writing down what was left empty before changes nothing.
   */
  public boolean redefines(Metric before) {
    return !changes(before).isEmpty();
  }

  /** Which of {@code definition, formula, unit, direction} became another. */
  public List<String> changes(Metric before) {
    List<String> changes = new ArrayList<>();
    if (differs(definition, before.definition)) {
      changes.add("definition");
    }
    if (differs(formula, before.formula)) {
      changes.add("formula");
    }
    if (differs(unit, before.unit)) {
      changes.add("unit");
    }
    if (direction != before.direction) {
      changes.add("direction");
    }
    return List.copyOf(changes);
  }

  private static boolean differs(String now, String before) {
    return !before.isEmpty() && !now.equals(before);
  }

  /** Which way is better. */
  public enum Direction {
    UP,
    DOWN;

    /** Whether the value is as good as the goal, or better. */
    public boolean reaches(BigDecimal value, BigDecimal goal) {
      return this == UP ? value.compareTo(goal) >= 0 : value.compareTo(goal) <= 0;
    }
  }

  /** The period that one value stands for. */
  public enum Grain {
    DAY(2),
    WEEK(9),
    MONTH(35),
    QUARTER(100);

    private final int days;

    Grain(int days) {
      this.days = days;
    }

    /** The days within which a new value comes, with some grace. */
    public int days() {
      return days;
    }
  }
}
