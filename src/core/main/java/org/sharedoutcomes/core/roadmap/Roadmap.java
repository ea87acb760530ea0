package org.sharedoutcomes.core.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Quarter;

/**
 * A programme's cards in lanes and columns.
 *
 * @param programme its key
 * @param by what a lane stands for
 * @param period the quarters shown, when the columns are quarters
 * @param current the quarter that today lies in
 * @param columns without a gap, earliest first
 * @param lanes in the order of what they stand for, the North Star's first
 * @param rest the lane of the cards that belong in no other, even when there are none; null for
 *     lanes by project, since every card has one
 * @param unscheduled every card without a quarter, whatever its lane
 * @param withoutOutcome every card without an outcome that is in sight
 * @param total what is in sight, each card counted once, in its target quarter
 * @param earlier how many cards lie before the first column
 * @param later how many cards lie after the last column, those that reach into it included
 * @param hidden how many cards the actor may not see; 0 for everybody who may not know of them
 * @param asOf the day as at whose end it is shown; null for now
 * @param unread how many cards are left out because their history was not read yet
 */
public record Roadmap(
    String programme,
    Dimension by,
    Layout layout,
    Period period,
    Quarter current,
    List<Column> columns,
    List<Lane> lanes,
    Lane rest,
    List<Card> unscheduled,
    List<Card> withoutOutcome,
    Total total,
    int earlier,
    int later,
    int hidden,
    LocalDate asOf,
    int unread) {
  /**
   * So many cards, and how much work they are.
   *
   * @param estimate in the unit of Jira's field; null when none of them has one
   */
  public record Total(int cards, BigDecimal estimate) {
    /** What these come to, each of them counted once. */
    public static Total of(Collection<Card> cards) {
      return new Total(
          cards.size(),
          cards.stream()
              .map(Card::estimate)
              .filter(Objects::nonNull)
              .reduce(BigDecimal::add)
              .orElse(null));
    }
  }

  /**
   * A column with its days, and what has its target quarter in it, each counted once.
   *
   * @param key the quarter as it is written; or {@code now}, {@code next}, {@code later}
   * @param quarter null for {@code later}
   * @param lastDay null for {@code later}
   */
  public record Column(
      String key, Quarter quarter, LocalDate firstDay, LocalDate lastDay, Total total) {
    public int cards() {
      return total.cards();
    }
  }

  /**
   * A row.
   *
   * @param key of what it stands for; empty for the {@link #rest}
   * @param name empty for the {@link #rest}
   * @param outcome the outcome that it stands for; null when it stands for something else
   * @param cells one for each column
   * @param beyond cards that reach into the columns and are done only after the last one
   * @param total what is in its cells or unscheduled
   */
  public record Lane(
      String key,
      String name,
      Head outcome,
      List<Cell> cells,
      List<Card> unscheduled,
      List<Card> beyond,
      Total total) {
    /** Every card in it, once. */
    public Stream<Card> cards() {
      return Stream.concat(
          Stream.concat(unscheduled.stream(), beyond.stream()),
          cells.stream().flatMap(cell -> cell.cards().stream()));
    }
  }

  /**
   * What the head of an outcome's lane tells.
   *
   * @param current the newest value, or null
   * @param target the value wanted for the current quarter, or null
   * @param trend the latest values, oldest first
   * @param owner null when nobody of that key is left
   * @param influencers names of the functions that move it together
   */
  public record Head(
      String unit,
      BigDecimal current,
      BigDecimal target,
      List<BigDecimal> trend,
      Person owner,
      List<String> influencers) {}

  /** The cards of a lane whose target quarter is in a column, by the column's key. */
  public record Cell(String column, List<Card> cards) {}

  public Roadmap {
    columns = List.copyOf(columns);
    lanes = List.copyOf(lanes);
    unscheduled = List.copyOf(unscheduled);
    withoutOutcome = List.copyOf(withoutOutcome);
  }

  /** In which column a card stands. */
  public Scale scale() {
    return new Scale(layout, period, current);
  }

  /** The lanes, and the rest after them. */
  public List<Lane> rows() {
    return Stream.concat(lanes.stream(), Stream.ofNullable(rest)).toList();
  }

  /** Every card in sight; one that stands in several lanes comes up more than once. */
  public Stream<Card> cards() {
    return rows().stream().flatMap(Lane::cards);
  }
}
