package org.sharedoutcomes.core.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Journal;

/**
 * Who planned an issue for which quarter, when and why. The field <i>Target quarter</i> tells it
 * whenever its value is written, by whatever way, so that it knows of edits, imports and bulk
 * changes too. A quarter in which the work begins goes along with its target.
 */
public final class PlanHistory {
  /** The word for an entry that only adds a reason to the move before it. */
  public static final String EXPLAINED = "explained";

  private final Journal journal;
  private final ThreadLocal<Reason> reason = new ThreadLocal<>();

  public PlanHistory(Journal journal) {
    this.journal = journal;
  }

  /** What the field cannot know: why it is written, and how far the beginning goes along. */
  private record Reason(long issueId, String why, int quarters) {}

  /**
   * A change of the target quarter.
   *
   * @param from null when there was none
   * @param to null when it was taken away
   * @param by user key
   * @param why the reason given with it or after it; may be empty
   */
  public record Move(Quarter from, Quarter to, String by, Instant at, String why) {}

  /**
   * Does work that writes the issue's target quarter, for this reason.
   *
   * @param why may be empty
   * @param quarters how many quarters the card goes to the right, or to the left when negative
   */
  public <T> T because(long issueId, String why, int quarters, Supplier<T> work) {
    reason.set(new Reason(issueId, why, quarters));
    try {
      return work.get();
    } finally {
      reason.remove();
    }
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
    Reason given = reason.get() != null && reason.get().issueId() == issueId ? reason.get() : null;
    Answer<Document<Plan>> kept =
        journal.update(
            Plan.KIND,
            Long.toString(issueId),
            who.isAnonymous() ? Actor.SYSTEM : who,
            quarter == null ? "unplanned" : "planned",
            given == null ? "" : given.why(),
            before -> Answer.done(moved(before.orElse(Plan.NONE), quarter, given)));
    if (!kept.isDone()) {
      throw new IllegalStateException("too many moves of issue " + issueId + " at once");
    }
  }

  private static Plan moved(Plan plan, Quarter quarter, Reason given) {
    Plan moved = plan.quarter(quarter);
    if (plan.starts() == null) {
      return moved;
    }
    if (given != null) {
      return moved.starts(plan.starts().plus(given.quarters()));
    }
    boolean both = quarter != null && plan.quarter() != null;
    return both ? moved.starts(plan.starts().plus(quarter.minus(plan.quarter()))) : moved;
  }

  /** Adds a reason to the newest move. */
  public Answer<Document<Plan>> explain(Actor who, long issueId, String why) {
    return journal.update(
        Plan.KIND,
        Long.toString(issueId),
        who,
        EXPLAINED,
        why,
        now -> Answer.done(now.orElse(Plan.NONE)));
  }

  /** The newest change of the issue's plan; empty when nobody ever planned it. */
  public Optional<Document<Plan>> latest(long issueId) {
    return journal.find(Plan.KIND, Long.toString(issueId));
  }

  /** The newest move; empty when the target quarter was never written. */
  public Optional<Move> latestMove(long issueId) {
    List<Move> moves = moves(journal.history(Plan.KIND.stream(Long.toString(issueId))));
    return moves.isEmpty() ? Optional.empty() : Optional.of(moves.get(moves.size() - 1));
  }

  /** The moves among the entries of one issue's plan, both oldest first. */
  public List<Move> moves(List<Entry> history) {
    List<Move> moves = new ArrayList<>();
    Quarter here = null;
    for (Entry entry : history) {
      Quarter next = entry.isDeletion() ? null : journal.value(Plan.KIND, entry).quarter();
      if (!Objects.equals(here, next)) {
        moves.add(new Move(here, next, entry.who(), entry.at(), entry.why()));
        here = next;
      } else if (entry.what().equals(EXPLAINED) && !moves.isEmpty()) {
        Move last = moves.remove(moves.size() - 1);
        moves.add(new Move(last.from(), last.to(), last.by(), last.at(), entry.why()));
      }
    }
    return moves;
  }

  private Quarter current(long issueId) {
    return latest(issueId).flatMap(plan -> plan.value().scheduled()).orElse(null);
  }
}
