package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.nudge.BrowseNudgeRules.Shown;
import org.sharedoutcomes.core.nudge.NudgeRule;
import org.sharedoutcomes.core.nudge.NudgeRuleDraft;
import org.sharedoutcomes.core.nudge.NudgeRuleDraft.ConditionDraft;
import org.sharedoutcomes.core.nudge.RuleHealth;

/**
 * A nudge rule on the wire; users by login names.
 *
 * @param on switched on when absent
 * @param health only in answers to reading
 */
record NudgeRuleJson(
    String id,
    Integer version,
    String name,
    String programme,
    List<String> outcomes,
    ConditionJson condition,
    Integer pendingDays,
    Integer quietDays,
    AudienceJson audience,
    Boolean duringDataProblems,
    Boolean on,
    HealthJson health) {
  /** When a value deviates. */
  record ConditionJson(
      String kind, BigDecimal threshold, BigDecimal exit, Integer days, Boolean percent) {}

  /** Who is told. */
  record AudienceJson(Boolean owner, Boolean influencers, List<String> users) {}

  /** How people take the rule. */
  record HealthJson(int fired, int handled, int ignored, int open, SuggestionJson suggestion) {
    static HealthJson of(RuleHealth health) {
      return new HealthJson(
          health.fired(),
          health.handled(),
          health.ignored(),
          health.open(),
          health
              .suggestion()
              .map(found -> new SuggestionJson(found.threshold(), found.now(), found.then()))
              .orElse(null));
    }
  }

  /** Another threshold, with how often the rule would have fired with each in twelve months. */
  record SuggestionJson(BigDecimal threshold, int now, int then) {}

  static NudgeRuleJson of(Shown shown, People people) {
    return of(shown.rule(), HealthJson.of(shown.health()), people);
  }

  static NudgeRuleJson of(Document<NudgeRule> document, HealthJson health, People people) {
    NudgeRuleDraft draft = NudgeRuleDraft.of(document.value(), people);
    ConditionDraft condition = draft.condition();
    return new NudgeRuleJson(
        document.key(),
        document.version(),
        draft.name(),
        draft.programme(),
        draft.outcomes(),
        condition == null
            ? null
            : new ConditionJson(
                condition.kind(),
                condition.threshold(),
                condition.exit(),
                condition.days(),
                condition.percent()),
        draft.pendingDays(),
        draft.quietDays(),
        new AudienceJson(draft.owner(), draft.influencers(), draft.users()),
        draft.duringDataProblems(),
        draft.on(),
        health);
  }

  NudgeRuleDraft draft() {
    boolean nobody = audience == null;
    return new NudgeRuleDraft(
        name,
        programme,
        outcomes,
        condition == null
            ? null
            : new ConditionDraft(
                condition.kind(),
                condition.threshold(),
                condition.exit(),
                condition.days(),
                Boolean.TRUE.equals(condition.percent())),
        pendingDays,
        quietDays,
        nobody || Boolean.TRUE.equals(audience.owner()),
        !nobody && Boolean.TRUE.equals(audience.influencers()),
        nobody ? List.of() : audience.users(),
        Boolean.TRUE.equals(duringDataProblems),
        !Boolean.FALSE.equals(on));
  }
}
