package org.sharedoutcomes.core.roadmap;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Quarter;

/**
 * A programme's cards, in lanes by outcome and columns by quarter.
 *
 * @param quarters the columns, without a gap
 * @param lanes one for each outcome of the programme, the North Star first
 * @param unscheduled every card without a quarter, whether it has an outcome or not
 * @param withoutOutcome every card without an outcome that is unscheduled or in these quarters
 * @param earlier how many cards lie before the first quarter
 * @param later how many cards lie after the last quarter
 * @param hidden how many cards the actor may not see; 0 for everybody who may not know of them
 */
public record Roadmap(
    List<Quarter> quarters,
    List<Lane> lanes,
    List<Card> unscheduled,
    List<Card> withoutOutcome,
    int earlier,
    int later,
    int hidden) {
  /**
   * One outcome's row.
   *
   * @param current the newest value, or null
   * @param target the value wanted, or null
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
}
