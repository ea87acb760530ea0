package org.sharedoutcomes.core.reading;

/** What values are examined for. */
public enum Check {
  /** Whether a value has come when one was expected. */
  FRESHNESS,
  /** Whether a value is plausible at all. */
  RANGE,
  /** Whether a value is far from all that came before. */
  JUMP,
  /** Whether values are missing in between. */
  GAP,
  /** Whether one moment has two values, or one value comes again and again. */
  DUPLICATE,
  /** Whether a value looks like a fraction among percents, or the other way round. */
  UNIT,
  /** Whether the metric has meant something else before. */
  DEFINITION
}
