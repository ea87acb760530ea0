package org.sharedoutcomes.core.bulk;

import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.Outcome;

/**
 * How far a bulk is.
 *
 * @param interrupted whether it should be at work and nothing has happened for a minute: its node
 *     has died, and it can be continued or undone
 */
public record BulkProgress(
    Document<BulkLink> document, Outcome outcome, BulkItems.Tally tally, boolean interrupted) {
  public String id() {
    return document.key();
  }

  public BulkLink bulk() {
    return document.value();
  }

  /** Whether somebody works on it right now. */
  public boolean atWork() {
    return bulk().isAtWork() && !interrupted;
  }

  /** Whether there is anything that an undo would put back. */
  public boolean mayUndo() {
    boolean stopped = bulk().stage() == BulkLink.Stage.DONE || interrupted;
    return stopped && tally.of(BulkItem.State.CHANGED) > 0;
  }
}
