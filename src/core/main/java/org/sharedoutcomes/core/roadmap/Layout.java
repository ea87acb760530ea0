package org.sharedoutcomes.core.roadmap;

/** How the roadmap's columns divide time. */
public enum Layout {
  QUARTERS,
  /** Now (with all that is overdue), next (the quarter after this one), and later. */
  HORIZONS
}
