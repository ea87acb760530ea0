package org.sharedoutcomes.core.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.Result;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Function;

/**
 * One bet: what an issue was expected to do to an outcome, and what came of it.
 *
 * @param effect as it is said now; without an expected effect when it is said no more
 * @param results oldest first
 * @param silent whether nobody is asked for a result: the work is only a candidate or was stopped,
 *     the outcome is retired, or nothing is expected any more
 * @param function the first function that the assignee is in; null for none
 * @param team see {@link Ledger#teamField}; empty for none
 * @param version of the document that keeps the issue's expected effects and results
 */
public record LedgerRow(
    IssueFacts issue,
    Outcome outcome,
    Effect effect,
    List<Result> results,
    boolean silent,
    Function function,
    String team,
    int version) {
  /** What a row waits for. */
  public enum State {
    /** The day to look back has come, and nobody has said what came of it. */
    DUE,
    /** Somebody has said; the day to see whether it lasts has come. */
    CHECK_DUE,
    /** The day to look back is known and has not come. */
    UPCOMING,
    /** No day is known: the work is not done yet, or nobody said a horizon. */
    NO_DAY,
    /** All is said that can be said today. */
    SETTLED
  }

  public LedgerRow {
    results = List.copyOf(results);
  }

  public Optional<Result> newest() {
    return results.isEmpty() ? Optional.empty() : Optional.of(results.get(results.size() - 1));
  }

  public Optional<LocalDate> lookBack() {
    return effect.lookBackOf(issue);
  }

  /** The day on which to look again, while nobody has. */
  public Optional<LocalDate> dueDay() {
    if (silent) {
      return Optional.empty();
    }
    return wantsResult() ? lookBack() : newest().flatMap(Result::openCheck);
  }

  /** There is none, or the day to look back was put off or came again after the newest. */
  private boolean wantsResult() {
    return newest()
        .map(
            result ->
                result.lookBack() != null
                    && lookBack().filter(day -> day.isAfter(result.lookBack())).isPresent())
        .orElse(true);
  }

  /** On the day itself it is due. */
  public State state(LocalDate today) {
    if (silent) {
      return State.SETTLED;
    }
    boolean come = dueDay().filter(day -> !today.isBefore(day)).isPresent();
    if (wantsResult()) {
      return come ? State.DUE : lookBack().isPresent() ? State.UPCOMING : State.NO_DAY;
    }
    return come ? State.CHECK_DUE : State.SETTLED;
  }

  /** Whether somebody is asked to look today. */
  public boolean isDue(LocalDate today) {
    State state = state(today);
    return state == State.DUE || state == State.CHECK_DUE;
  }

  /** Whether a day to look, known or not, still comes. */
  public boolean isUpcoming(LocalDate today) {
    State state = state(today);
    return state == State.UPCOMING
        || state == State.NO_DAY
        || (state == State.SETTLED && dueDay().isPresent());
  }
}
