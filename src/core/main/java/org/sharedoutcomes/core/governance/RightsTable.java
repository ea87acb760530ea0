package org.sharedoutcomes.core.governance;

import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.programme.Programme;

/**
 * The decision rights of a programme or of one of its outcomes.
 *
 * @param subject key of the programme or the outcome
 * @param name of the subject
 * @param version of the subject's own rows; 0 while it has none
 * @param mayEdit whether the actor may change them
 */
public record RightsTable(
    Programme programme,
    String subject,
    String name,
    int version,
    List<Line> lines,
    List<String> ownTypes,
    boolean mayEdit) {
  /**
   * One type of decision.
   *
   * @param right as it holds; empty where nobody was named
   * @param own whether the row is the subject's own and not inherited
   */
  public record Line(String type, Optional<RightInForce> right, boolean own) {}
}
