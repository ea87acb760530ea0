package org.sharedoutcomes.core.reading;

import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.Definition;

/**
 * All that is known about how far an outcome's values can be relied on.
 *
 * @param checks what they are examined for; version 0 when nobody has set anything
 * @param findings what the checks found, worst first
 * @param suspects every suspect value, newest moment first
 * @param restatements the last of them, newest first
 * @param redefined the definition that holds, when the metric has meant something else before
 * @param wouldHold how many of the recent readings these checks would hold back if they came today
 * @param recent how many readings were looked at for that
 * @param deviations recent values that say that something changed, newest first
 * @param method how values are in fact expected: not seasonal before there are two seasons
 */
public record Review(
    Document<Checks> checks,
    Trust trust,
    List<Finding> findings,
    List<Suspect> suspects,
    List<Restatement> restatements,
    Optional<Definition> redefined,
    int wouldHold,
    int recent,
    List<Deviation> deviations,
    Expectation.Method method) {
  /** Suspects that nobody has decided about. */
  public List<Suspect> waiting() {
    return suspects.stream().filter(Suspect::waits).toList();
  }

  /** Suspects that somebody has decided about. */
  public List<Suspect> decided() {
    return suspects.stream().filter(suspect -> !suspect.waits()).toList();
  }

  /** What one check found. */
  public List<Finding> of(Check check) {
    return findings.stream().filter(finding -> finding.check() == check).toList();
  }
}
