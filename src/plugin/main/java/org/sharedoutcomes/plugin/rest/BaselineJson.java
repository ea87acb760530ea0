package org.sharedoutcomes.plugin.rest;

import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.roadmap.Baselines.Taken;

/**
 * A baseline on the wire.
 *
 * @param asOf the moment whose plan it is
 * @param takenBy null when the product took it by itself
 */
record BaselineJson(
    String programme,
    String quarter,
    int version,
    String asOf,
    String takenAt,
    String takenBy,
    String why,
    List<PlannedJson> cards) {
  /** A card as it was planned. */
  record PlannedJson(
      String key,
      String summary,
      String quarter,
      List<String> outcomes,
      String commitment,
      boolean stopped) {}

  /** The wish to take one. */
  record Draft(String programme, String quarter, String why) {}

  static BaselineJson of(Taken taken, People people) {
    return new BaselineJson(
        taken.baseline().programme(),
        taken.baseline().quarter().toString(),
        taken.version(),
        taken.baseline().asOf().toString(),
        taken.at().toString(),
        DriftJson.name(people, taken.by()),
        DriftJson.orNull(taken.why()),
        taken.baseline().cards().stream()
            .map(
                card ->
                    new PlannedJson(
                        card.key(),
                        card.summary(),
                        DriftJson.quarterOf(card.quarter()),
                        card.outcomes(),
                        card.commitment() == null ? null : Findings.name(card.commitment()),
                        card.stopped()))
            .toList());
  }
}
