package org.sharedoutcomes.core.nudge;

/** What is to be told of a nudge. */
record Telling(What what, Episode episode) {
  /** The sorts of telling. */
  enum What {
    FIRED,
    RECOVERED,
    NO_DATA,
    DATA_AGAIN,
    /** A snooze is over and nothing has changed for the better. */
    STILL_FIRING,
    STILL_NO_DATA
  }
}
