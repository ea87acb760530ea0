package org.sharedoutcomes.core.bulk;

import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.Outcome;

/**
 * How far a bulk is.
 *
 * @param outcome the one to link or unlink; null for other changes
 * @param interrupted whether it should be at work and nothing has happened for a minute: its node
 *     has died, and it can be continued or undone
 */
public record BulkProgress(
    Document<Bulk> document, Outcome outcome, BulkItems.Tally tally, boolean interrupted) {
  public String id() {
    return document.key();
  }

  public Bulk bulk() {
    return document.value();
  }

  /** Whether somebody works on it right now. */
  public boolean atWork() {
    return bulk().isAtWork() && !interrupted;
  }

  /** Whether there is anything that an undo would put back. */
  public boolean mayUndo() {
    boolean stopped = bulk().stage() == Bulk.Stage.DONE || interrupted;
    return stopped && bulk().mode() != Bulk.Mode.ASK && tally.of(BulkItem.State.CHANGED) > 0;
  }
}
