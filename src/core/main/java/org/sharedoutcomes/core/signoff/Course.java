package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.signoff.Verdict.AppliedRule;
import org.sharedoutcomes.core.signoff.Verdict.Status;

/**
 * How one function's part of an issue's sign-off went over time, as it was observed. It never
 * decides whether the issue is signed off: that is computed anew each time.
 *
 * @param name the function's name when it was last observed
 * @param required since when it must sign; null while it need not
 * @param causes why it must
 * @param state as last observed; {@code NOT_REQUIRED} once it need not sign any more
 * @param since since when it is in that state
 * @param rounds how often it had to decide: 1 at first, and one more whenever its signature lapsed
 *     or it asked for changes
 * @param escalatedTo user keys of those whom an overdue decision was put before; they may decide
 *     for the function as long as it is required
 * @param waits how long it was its turn, oldest first, at most the newest hundred; only the last
 *     may still run
 */
public record Course(
    String function,
    String name,
    Instant required,
    List<Cause> causes,
    Status state,
    Instant since,
    int rounds,
    List<String> escalatedTo,
    List<Wait> waits) {
  private static final int MOST_WAITS = 100;

  /** What makes the function required. */
  public enum Type {
    RULE,
    OUTCOME
  }

  /** A rule that names the function, or an outcome that it influences. */
  public record Cause(Type type, String key, String name) {}

  /** How a wait ended. */
  public enum End {
    /** The function signed or asked for changes. */
    DECIDED,
    /** A signature holds again, since what had changed was changed back. */
    RESTORED,
    WAIVED,
    /** Nothing needs the function any more. */
    NOT_NEEDED,
    /** The issue was done without it. */
    DONE
  }

  /**
   * A time during which it was the function's turn: its decision was needed and missing.
   *
   * @param to null while it runs
   * @param end null while it runs
   * @param rules that asked for the decision
   * @param reminded when its approvers were last reminded; null for never
   * @param escalated when it was put before somebody else; null for never
   */
  public record Wait(
      Instant from,
      Instant to,
      End end,
      List<AppliedRule> rules,
      Instant reminded,
      Instant escalated) {
    public Wait {
      rules = List.copyOf(rules);
    }

    static Wait since(Instant from, List<AppliedRule> rules) {
      return new Wait(from, null, null, rules, null, null);
    }

    public boolean runs() {
      return to == null;
    }

    Wait ended(Instant moment, End how) {
      return new Wait(from, latest(from, moment), how, rules, reminded, escalated);
    }

    Wait reminded(Instant moment) {
      return new Wait(from, to, end, rules, moment, escalated);
    }

    Wait escalated(Instant moment) {
      return new Wait(from, to, end, rules, reminded, moment);
    }

    private static Instant latest(Instant one, Instant other) {
      return one.isAfter(other) ? one : other;
    }
  }

  public Course {
    causes = List.copyOf(causes);
    escalatedTo = List.copyOf(escalatedTo);
    waits = List.copyOf(waits);
  }

  /**
   * Whether it is the function's turn in this state. Where nobody can sign or tell, its decision is
   * missing as well; while it asks for changes, it is the turn of who works on the issue.
   */
  static boolean isTurn(Status state) {
    return state == Status.WAITING || state == Status.STALE || state == Status.ERROR;
  }

  /** The wait that runs now. */
  public Optional<Wait> waiting() {
    return waits.isEmpty() || !waits.get(waits.size() - 1).runs()
        ? Optional.empty()
        : Optional.of(waits.get(waits.size() - 1));
  }

  Course reminded(Instant moment) {
    return waiting().map(wait -> withLast(wait.reminded(moment))).orElse(this);
  }

  /** It was put before these people, who may decide from now on. */
  Course escalated(Instant moment, List<String> people) {
    List<String> all = new ArrayList<>(escalatedTo);
    people.stream().filter(one -> !all.contains(one)).forEach(all::add);
    Course told = waiting().map(wait -> withLast(wait.escalated(moment))).orElse(this);
    return new Course(function, name, required, causes, state, since, rounds, all, told.waits);
  }

  Course with(List<Wait> others) {
    List<Wait> newest = others.subList(Math.max(0, others.size() - MOST_WAITS), others.size());
    return new Course(function, name, required, causes, state, since, rounds, escalatedTo, newest);
  }

  private Course withLast(Wait wait) {
    List<Wait> all = new ArrayList<>(waits);
    all.set(all.size() - 1, wait);
    return with(all);
  }
}
