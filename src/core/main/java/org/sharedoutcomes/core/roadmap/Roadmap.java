package org.sharedoutcomes.core.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Quarter;

/**
 * A programme's cards, in lanes by outcome and columns by quarter.
 *
 * @param programme its key
 * @param columns the quarters shown, without a gap
 * @param current the quarter that today lies in
 * @param lanes one for each outcome of the programme, the North Star first
 * @param unscheduled every card without a quarter, whether it has an outcome or not
 * @param withoutOutcome every card without an outcome that is unscheduled or in these quarters
 * @param earlier how many cards lie before the first quarter
 * @param later how many cards lie after the last quarter
 * @param hidden how many cards the actor may not see; 0 for everybody who may not know of them
 */
public record Roadmap(
    String programme,
    Period period,
    Quarter current,
    List<Column> columns,
    List<Lane> lanes,
    List<Card> unscheduled,
    List<Card> withoutOutcome,
    int earlier,
    int later,
    int hidden) {
  /** A quarter with its days, and how many cards stand in it, each counted once. */
  public record Column(Quarter quarter, LocalDate firstDay, LocalDate lastDay, int cards) {}

  /**
   * One outcome's row.
   *
   * @param current the newest value, or null
   * @param target the value wanted for the current quarter, or null
   * @param trend the latest values, oldest first
   * @param owner null when nobody of that key is left
   */
  public record Lane(
      String key,
      String name,
      String unit,
      BigDecimal current,
      BigDecimal target,
      List<BigDecimal> trend,
      Person owner,
      List<Cell> cells,
      List<Card> unscheduled) {}

  /** The cards of a lane in a quarter, by key. */
  public record Cell(Quarter quarter, List<Card> cards) {}

  public Roadmap {
    columns = List.copyOf(columns);
    lanes = List.copyOf(lanes);
    unscheduled = List.copyOf(unscheduled);
    withoutOutcome = List.copyOf(withoutOutcome);
  }

  /** Every card in sight; one with several outcomes comes up more than once. */
  public Stream<Card> cards() {
    return Stream.of(
            unscheduled.stream(),
            withoutOutcome.stream(),
            lanes.stream().flatMap(lane -> lane.cells().stream()).flatMap(c -> c.cards().stream()))
        .flatMap(cards -> cards);
  }
}
