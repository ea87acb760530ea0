package org.sharedoutcomes.core.plan;

/** How sure it is that work is done when it is planned. */
public enum Commitment {
  /** An idea that may come or not; nobody is nudged about it. */
  CANDIDATE,
  LIKELY,
  /** Promised. */
  COMMITTED
}
