package org.sharedoutcomes.core.signoff;

/** Wants to know when somebody has decided on a sign-off. */
@FunctionalInterface
public interface DecisionTaken {
  /** A decision was written; this is how the sign-off stands with it. */
  void decided(SignOff after);
}
