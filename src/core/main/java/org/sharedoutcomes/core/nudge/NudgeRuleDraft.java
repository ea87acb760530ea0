package org.sharedoutcomes.core.nudge;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;

/**
 * A rule as somebody typed it; anything may be absent or wrong.
 *
 * @param condition null when it watches for silence alone
 * @param pendingDays 0 when absent
 * @param users login names
 */
public record NudgeRuleDraft(
    String name,
    String programme,
    List<String> outcomes,
    ConditionDraft condition,
    Integer pendingDays,
    Integer quietDays,
    boolean owner,
    boolean influencers,
    List<String> users,
    boolean duringDataProblems,
    boolean on) {
  /** A condition as typed. */
  public record ConditionDraft(
      String kind, BigDecimal threshold, BigDecimal exit, Integer days, boolean percent) {}

  public NudgeRuleDraft {
    outcomes = outcomes == null ? List.of() : outcomes;
    users = users == null ? List.of() : users;
  }

  NudgeRuleDraft with(ConditionDraft other) {
    return new NudgeRuleDraft(
        name,
        programme,
        outcomes,
        other,
        pendingDays,
        quietDays,
        owner,
        influencers,
        users,
        duringDataProblems,
        on);
  }

  /** The draft that would make the rule again. */
  public static NudgeRuleDraft of(NudgeRule rule, People people) {
    Condition condition = rule.condition();
    return new NudgeRuleDraft(
        rule.name(),
        rule.programme(),
        rule.outcomes(),
        condition == null
            ? null
            : new ConditionDraft(
                Findings.name(condition.kind()),
                condition.threshold(),
                condition.exit(),
                condition.days(),
                condition.percent()),
        rule.pendingDays(),
        rule.quietDays(),
        rule.audience().owner(),
        rule.audience().influencers(),
        rule.audience().users().stream()
            .map(key -> people.withKey(key).map(Person::name).orElse(key))
            .toList(),
        rule.duringDataProblems(),
        rule.on());
  }
}
