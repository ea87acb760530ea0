package org.sharedoutcomes.core.roadmap;

/** What a lane of the roadmap stands for. */
public enum Dimension {
  OUTCOME,
  /** A stage of the customers' journey: that of a card's outcomes. */
  STAGE,
  /** A function: those that influence a card's outcomes. */
  FUNCTION,
  /** The team that does the work, by the field that the settings name. */
  TEAM,
  PROJECT
}
