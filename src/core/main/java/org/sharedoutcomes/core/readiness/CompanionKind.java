package org.sharedoutcomes.core.readiness;

/** What work beside the work is for. */
public enum CompanionKind {
  TRAINING,
  ARTICLE,
  MESSAGE,
  CAMPAIGN,
  SUPPORT_READINESS,
  OTHER
}
