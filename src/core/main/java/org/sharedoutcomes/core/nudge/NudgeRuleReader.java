package org.sharedoutcomes.core.nudge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.nudge.Condition.Kind;
import org.sharedoutcomes.core.nudge.NudgeRule.Audience;
import org.sharedoutcomes.core.nudge.NudgeRuleDraft.ConditionDraft;
import org.sharedoutcomes.core.outcome.Outcome;

/** Turns a draft into a rule, or says everything that is wrong with it. */
final class NudgeRuleReader {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_DAYS = 400;
  private static final int LONGEST_RUN = 50;
  private static final int MOST_USERS = 50;

  private final Snapshot snapshot;
  private final People people;
  private final Findings findings = new Findings();

  NudgeRuleReader(Snapshot snapshot, People people) {
    this.snapshot = snapshot;
    this.people = people;
  }

  /** The rule with this id, as of that moment; its programme exists. */
  Answer<NudgeRule> read(String id, String programme, NudgeRuleDraft draft, Instant since) {
    NudgeRule rule =
        new NudgeRule(
            id,
            findings.required("name", draft.name(), LONGEST_NAME),
            programme,
            outcomes(programme, draft.outcomes()),
            condition(draft.condition()),
            Optional.ofNullable(findings.within("pendingDays", draft.pendingDays(), 0, MOST_DAYS))
                .orElse(0),
            findings.within("quietDays", draft.quietDays(), 1, MOST_DAYS),
            new Audience(draft.owner(), draft.influencers(), users(draft.users())),
            draft.duringDataProblems(),
            draft.on(),
            since);
    if (draft.condition() == null && draft.quietDays() == null) {
      add("condition.kind", "watches-nothing");
    }
    if (draft.users().isEmpty() && rule.audience().isNobody()) {
      add("audience", "tells-nobody");
    }
    return findings.none() ? Answer.done(rule) : Answer.refused(findings.reasons());
  }

  private List<String> outcomes(String programme, List<String> keys) {
    for (String key : keys) {
      if (snapshot
          .find(Outcome.KIND, key)
          .map(Document::value)
          .filter(outcome -> outcome.programme().equals(programme))
          .isEmpty()) {
        findings.add(
            Refusal.invalid(
                "outcomes", "shared-outcomes.nudge.rule.not-of-programme", key, programme));
      }
    }
    return List.copyOf(new LinkedHashSet<>(keys));
  }

  private List<String> users(List<String> names) {
    List<String> keys = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String name : new LinkedHashSet<>(names)) {
      people
          .named(name)
          .filter(Person::active)
          .ifPresentOrElse(person -> keys.add(person.key()), () -> unknown.add(name));
    }
    if (!unknown.isEmpty()) {
      add("audience.users", "unknown-users", String.join(", ", unknown));
    }
    if (names.size() > MOST_USERS) {
      add("audience.users", "too-many-users", MOST_USERS);
    }
    return keys;
  }

  private Condition condition(ConditionDraft draft) {
    if (draft == null) {
      return null;
    }
    Kind kind = findings.oneOf("condition.kind", draft.kind(), Kind.class, Kind.BELOW);
    BigDecimal threshold = findings.amount("condition.threshold", draft.threshold());
    BigDecimal exit = findings.amount("condition.exit", draft.exit());
    Integer days = findings.within("condition.days", draft.days(), 1, MOST_DAYS);
    if (kind.needsThreshold() && threshold == null) {
      add("condition.threshold", "threshold-missing");
    }
    if (kind.needsDays() && days == null) {
      add("condition.days", "days-missing");
    }
    if (threshold != null) {
      threshold(kind, threshold);
    }
    Condition condition =
        new Condition(
            kind,
            kind.needsThreshold() ? threshold : null,
            kind.mayHaveExit() ? exit : null,
            kind.needsDays() ? days : null,
            kind.needsDays() && draft.percent());
    if (threshold != null && condition.exit() != null) {
      exit(condition);
    }
    return condition;
  }

  private void threshold(Kind kind, BigDecimal threshold) {
    if (kind == Kind.WORSE_IN_A_ROW
        && (threshold.stripTrailingZeros().scale() > 0
            || threshold.compareTo(BigDecimal.valueOf(2)) < 0
            || threshold.compareTo(BigDecimal.valueOf(LONGEST_RUN)) > 0)) {
      add("condition.threshold", "run", 2, LONGEST_RUN);
    }
    if (!kind.mayBeNegative() && threshold.signum() < 0) {
      add("condition.threshold", "negative");
    }
  }

  /** The exit lies on the good side of the threshold, or the rule would flap. */
  private void exit(Condition condition) {
    Levels levels = Levels.of(condition);
    if (levels.exit().compareTo(levels.enter()) > 0) {
      add(
          "condition.exit",
          condition.kind().isDownwards() ? "exit-too-low" : "exit-too-high",
          condition.exit(),
          condition.threshold());
    }
  }

  private void add(String field, String name, Object... arguments) {
    findings.add(Refusal.invalid(field, "shared-outcomes.nudge.rule." + name, arguments));
  }
}
