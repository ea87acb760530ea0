package org.sharedoutcomes.core.signoff;

import java.util.List;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;

/**
 * One version in a rule's history.
 *
 * @param document its value is null where the rule was deleted
 * @param what one word for what was done: {@code created}, {@code published}, {@code rolled-back} …
 * @param why the reason given; may be empty
 * @param gone the sentences that the version before had and this one has not
 * @param added the sentences that this version has and the one before had not
 */
public record RuleVersion(
    Document<Rule> document, String what, String why, List<Refusal> gone, List<Refusal> added) {
  public RuleVersion {
    gone = List.copyOf(gone);
    added = List.copyOf(added);
  }

  public boolean isDeletion() {
    return document.value() == null;
  }
}
