package org.sharedoutcomes.core.signoff;

import java.time.LocalDate;

/**
 * How a version of a rule comes into force.
 *
 * @param why the reason, never empty
 * @param from the first day (UTC) on which it holds; null for at once
 * @param newIssuesOnly whether open issues stay under the version before
 */
public record Publication(String why, LocalDate from, boolean newIssuesOnly) {
  public Publication {
    why = why == null ? "" : why.trim();
  }

  /** At once and for all issues. */
  public static Publication now(String why) {
    return new Publication(why, null, false);
  }
}
