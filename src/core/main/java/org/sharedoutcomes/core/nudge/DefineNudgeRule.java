package org.sharedoutcomes.core.nudge;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;

/** Makes, changes and ends rules; for the programme's members. A new rule looks at once. */
public final class DefineNudgeRule {
  /** So many outcomes are looked at before the answer; the others wait for the next run. */
  private static final int AT_ONCE = 50;

  private final Journal journal;
  private final Access access;
  private final Members members;
  private final People people;
  private final EvaluateNudges evaluate;
  private final Clock clock;

  public DefineNudgeRule(
      Journal journal,
      Permissions permissions,
      People people,
      EvaluateNudges evaluate,
      Clock clock) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.members = new Members(permissions, people);
    this.people = people;
    this.evaluate = evaluate;
    this.clock = clock;
  }

  public Answer<Document<NudgeRule>> create(Actor actor, NudgeRuleDraft draft) {
    return draft(actor, draft)
        .then(
            programme ->
                reader()
                    .read(newId(), programme.key(), draft, now())
                    .then(rule -> save(actor, rule, 0, "created")));
  }

  /** The rule that the draft would make, or what is wrong with it; changes nothing. */
  Answer<NudgeRule> draftOf(Actor actor, NudgeRuleDraft draft) {
    return draft(actor, draft)
        .then(programme -> reader().read("draft", programme.key(), draft, now()));
  }

  /**
   * Changes the rule. What it watches for from then on is history before that moment; a rule that
   * only tells others goes on as it was.
   *
   * @param seen the version that the actor saw; empty for whichever is newest
   */
  public Answer<Document<NudgeRule>> change(
      Actor actor, String id, OptionalInt seen, NudgeRuleDraft draft) {
    return editable(actor, id)
        .then(
            now ->
                reader()
                    .read(id, now.value().programme(), draft, now())
                    .map(rule -> same(now.value(), rule) ? rule.since(now.value().since()) : rule)
                    .then(rule -> save(actor, rule, seen.orElse(now.version()), "changed")));
  }

  /** Takes another threshold, as suggested. */
  public Answer<Document<NudgeRule>> take(
      Actor actor, String id, OptionalInt seen, BigDecimal threshold) {
    return editable(actor, id)
        .then(
            now -> {
              NudgeRuleDraft draft = NudgeRuleDraft.of(now.value(), people);
              Condition condition = now.value().condition();
              if (condition == null || !condition.kind().needsThreshold()) {
                return Answer.refused(
                    Refusal.invalid("threshold", "shared-outcomes.nudge.rule.no-threshold"));
              }
              Condition moved = condition.withThreshold(threshold);
              return change(
                  actor,
                  id,
                  OptionalInt.of(seen.orElse(now.version())),
                  draft.with(
                      new NudgeRuleDraft.ConditionDraft(
                          Findings.name(moved.kind()),
                          moved.threshold(),
                          moved.exit(),
                          moved.days(),
                          moved.percent())));
            });
  }

  /** Ends the rule; what it has told stays in everybody's notices. */
  public Answer<Integer> delete(Actor actor, String id, OptionalInt seen) {
    return editable(actor, id)
        .then(now -> journal.delete(NudgeRule.KIND, id, seen.orElse(now.version()), actor, ""));
  }

  private static boolean same(NudgeRule before, NudgeRule after) {
    return Objects.equals(before.condition(), after.condition())
        && before.pendingDays() == after.pendingDays()
        && Objects.equals(before.quietDays(), after.quietDays())
        && before.on() == after.on();
  }

  private Answer<Document<NudgeRule>> save(Actor actor, NudgeRule rule, int version, String what) {
    return journal
        .save(new Change<>(NudgeRule.KIND, rule.id(), version, actor, what, "", rule))
        .map(
            saved -> {
              lookAt(rule);
              return saved;
            });
  }

  private void lookAt(NudgeRule rule) {
    List<String> watched =
        journal.snapshot().values(Outcome.KIND).stream()
            .filter(rule::watches)
            .map(Outcome::key)
            .limit(AT_ONCE)
            .toList();
    evaluate.evaluate(watched);
  }

  private Answer<Programme> draft(Actor actor, NudgeRuleDraft draft) {
    return access.user(actor).then(user -> programme(draft)).then(found -> member(actor, found));
  }

  private Answer<Programme> programme(NudgeRuleDraft draft) {
    Findings findings = new Findings();
    String key = findings.required("programme", draft.programme(), 255);
    if (!findings.none()) {
      return Answer.refused(findings.reasons());
    }
    return journal
        .snapshot()
        .find(Programme.KIND, key)
        .map(found -> Answer.done(found.value()))
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.invalid(
                        "programme", "shared-outcomes.programme.no-such-programme", key)));
  }

  private Answer<Programme> member(Actor actor, Programme programme) {
    return members.member(actor, programme).map(member -> programme);
  }

  private Answer<Document<NudgeRule>> editable(Actor actor, String id) {
    return access
        .user(actor)
        .then(user -> BrowseNudgeRules.find(journal.snapshot(), id))
        .then(
            rule -> {
              Snapshot snapshot = journal.snapshot();
              Programme programme =
                  snapshot.find(Programme.KIND, rule.value().programme()).orElseThrow().value();
              return member(actor, programme).map(member -> rule);
            });
  }

  private NudgeRuleReader reader() {
    return new NudgeRuleReader(journal.snapshot(), people);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String newId() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
