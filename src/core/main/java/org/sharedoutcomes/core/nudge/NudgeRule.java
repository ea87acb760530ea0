package org.sharedoutcomes.core.nudge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sharedoutcomes.core.journal.Dependent;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.outcome.Outcome;

/**
 * What is watched, and who is told. Its key is a short id given when it is made.
 *
 * @param outcomes keys of the outcomes it watches; empty for all of the programme
 * @param condition null when it watches for silence alone
 * @param pendingDays so long a deviation must hold before it is told, 0 to 400
 * @param quietDays after so many days without a value it tells of the silence, 1 to 400; null for
 *     never
 * @param duringDataProblems whether it speaks of values while their outcome has a data problem
 * @param on whether it is switched on
 * @param since what became known before is history to it: when it was made, changed or switched on
 */
public record NudgeRule(
    String id,
    String name,
    String programme,
    List<String> outcomes,
    Condition condition,
    int pendingDays,
    Integer quietDays,
    Audience audience,
    boolean duringDataProblems,
    boolean on,
    Instant since)
    implements Dependent {
  public static final Kind<NudgeRule> KIND = Kind.definition("nudge-rule", NudgeRule.class);

  /**
   * Who is told.
   *
   * @param owner the outcome's owner
   * @param influencers the members of the functions that move the outcome
   * @param users user keys of others
   */
  public record Audience(boolean owner, boolean influencers, List<String> users) {
    public Audience {
      users = List.copyOf(users);
    }

    public boolean isNobody() {
      return !owner && !influencers && users.isEmpty();
    }
  }

  public NudgeRule {
    outcomes = List.copyOf(outcomes);
  }

  public boolean watches(Outcome outcome) {
    return outcome.programme().equals(programme)
        && (outcomes.isEmpty() || outcomes.contains(outcome.key()));
  }

  /** The same rule, watching from another moment. */
  NudgeRule since(Instant moment) {
    return with(condition, moment);
  }

  /** The same rule with another condition. */
  public NudgeRule with(Condition other, Instant from) {
    return new NudgeRule(
        id,
        name,
        programme,
        outcomes,
        other,
        pendingDays,
        quietDays,
        audience,
        duringDataProblems,
        on,
        from);
  }

  @Override
  public boolean goesWith(String programme, Set<String> outcomes) {
    return this.programme.equals(programme);
  }
}
