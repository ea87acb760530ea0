package org.sharedoutcomes.core.signoff;

import java.time.Instant;

/**
 * From when a version of a rule holds and for which issues.
 *
 * @param from the moment from which it holds
 * @param newIssuesOnly whether it holds only for issues created from then on
 * @param before what holds until then, and for issues that are older; null when nothing does
 */
public record Effective(Instant from, boolean newIssuesOnly, Earlier before) {
  /** An earlier version of the rule, as it stands in the rule's history. */
  public record Earlier(int version, Instant changedAt, String changedBy, Rule rule) {}

  /** Whether it holds then, for an issue created at that moment. */
  boolean covers(Instant created, Instant now) {
    return !now.isBefore(from) && !(newIssuesOnly && created.isBefore(from));
  }
}
