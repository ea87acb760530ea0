package org.sharedoutcomes.core.plan;

import java.util.Objects;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/**
 * Who planned an issue for which quarter, and when. The field <i>Target quarter</i> tells it
 * whenever its value is written, by whatever way, so that it knows of edits, imports and bulk
 * changes too.
 */
public final class PlanHistory {
  private final Journal journal;

  public PlanHistory(Journal journal) {
    this.journal = journal;
  }

  /**
   * The issue's target quarter was written; does nothing when it was the same before.
   *
   * @param quarter null when the field was emptied
   */
  public void record(Actor who, long issueId, Quarter quarter) {
    if (Objects.equals(quarter, current(issueId))) {
      return;
    }
    Answer<Document<Plan>> kept =
        journal.update(
            Plan.KIND,
            Long.toString(issueId),
            who.isAnonymous() ? Actor.SYSTEM : who,
            quarter == null ? "unplanned" : "planned",
            "",
            before -> Answer.done(before.orElse(Plan.NONE).quarter(quarter)));
    if (!kept.isDone()) {
      throw new IllegalStateException("too many moves of issue " + issueId + " at once");
    }
  }

  /** The newest change of the issue's plan; empty when nobody ever planned it. */
  public Optional<Document<Plan>> latest(long issueId) {
    return journal.find(Plan.KIND, Long.toString(issueId));
  }

  private Quarter current(long issueId) {
    return latest(issueId).flatMap(plan -> plan.value().scheduled()).orElse(null);
  }
}
