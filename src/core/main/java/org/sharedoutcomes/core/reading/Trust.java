package org.sharedoutcomes.core.reading;

/** How far an outcome's values can be relied on; later ones are worse. */
public enum Trust {
  TRUSTED,
  /** Something should be looked at; the status still stands. */
  WARNING,
  /** A check failed: the status does not stand until somebody has looked. */
  DATA_PROBLEM
}
