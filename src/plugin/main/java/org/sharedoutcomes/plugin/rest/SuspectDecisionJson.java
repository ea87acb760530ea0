package org.sharedoutcomes.plugin.rest;

import org.sharedoutcomes.core.reading.DecideSuspects;

/** A decision about a suspect value as it is sent. */
record SuspectDecisionJson(String suspect, String decision, String reason) {
  DecideSuspects.Draft draft() {
    return new DecideSuspects.Draft(suspect, decision, reason);
  }
}
