package org.sharedoutcomes.plugin.page;

import org.sharedoutcomes.core.roadmap.MoveRequest;
import org.sharedoutcomes.core.roadmap.MoveRequest.Expected;

/** A move as one word, so that one form serves every card: {@code SHOP-1/2026-Q2/2026-Q3}. */
final class Moves {
  static final String UNSCHEDULED = "none";

  private Moves() {}

  static String written(String issue, String from, String to) {
    return issue + "/" + from + "/" + to;
  }

  /** Parts that are missing are refused by who moves. */
  static MoveRequest read(String written) {
    String[] parts = (written + "/-/-").split("/", -1);
    return MoveRequest.to(parts[0], quarter(parts[2]), new Expected(quarter(parts[1])), "");
  }

  private static String quarter(String part) {
    return part.equals(UNSCHEDULED) ? null : part;
  }
}
