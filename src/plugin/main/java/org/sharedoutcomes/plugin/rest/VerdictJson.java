package org.sharedoutcomes.plugin.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.Condition;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.Demand;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.FunctionVerdict.FieldChange;
import org.sharedoutcomes.core.signoff.FunctionVerdict.Standing;
import org.sharedoutcomes.core.signoff.Timing;
import org.sharedoutcomes.core.signoff.Verdict;
import org.sharedoutcomes.core.signoff.Verdict.AppliedRule;
import org.sharedoutcomes.core.signoff.Wish;

/** The sign-off of an issue on the wire. The rule is the first of those that apply. */
record VerdictJson(
    boolean required,
    String why,
    String status,
    String rule,
    Integer ruleVersion,
    List<RuleJson> rules,
    List<FunctionJson> functions) {
  /** A rule that applies. */
  record RuleJson(String id, String name, int version) {}

  /** One function's part. */
  record FunctionJson(
      String function,
      String name,
      String state,
      String problem,
      int quorum,
      int signed,
      List<DecisionJson> decisions,
      List<PersonJson> approvers,
      String since,
      List<ChangeJson> changes,
      List<String> materialFields,
      boolean maySign,
      List<OpenJson> open,
      List<DemandJson> rules,
      List<OutcomeJson> outcomes,
      WaiverJson waiver,
      List<ConditionJson> conditions,
      ClockJson clock,
      List<StandInJson> standIns) {}

  /** Until when it should decide; what is not so is null. */
  record ClockJson(
      String from,
      String due,
      boolean overdue,
      String asked,
      String reminded,
      String escalated,
      List<PersonJson> escalatesTo) {
    static ClockJson of(Timing timing) {
      return new ClockJson(
          text(timing.from()),
          text(timing.due()),
          timing.overdue(),
          text(timing.asked()),
          text(timing.reminded()),
          text(timing.escalated()),
          timing.escalatesTo().stream().map(PersonJson::of).toList());
    }

    private static String text(Object moment) {
      return moment == null ? null : moment.toString();
    }
  }

  /** Somebody who may decide for somebody else, and until which day. */
  record StandInJson(PersonJson who, PersonJson principal, String until) {}

  /** What it still asks for before the issue may be done. */
  record OpenJson(String kind, String id, String text) {}

  /** What one rule asks of the function. */
  record DemandJson(
      String id,
      String name,
      int version,
      int quorum,
      List<String> materialFields,
      boolean selfApproval,
      List<String> outcomes) {
    static DemandJson of(Demand demand) {
      return new DemandJson(
          demand.rule().id(),
          demand.rule().name(),
          demand.rule().version(),
          demand.requirement().quorum(),
          demand.requirement().materialFields(),
          demand.requirement().selfApproval(),
          demand.outcomes().stream().map(Demand.Cause::outcome).toList());
    }
  }

  /** An outcome that made the function required. */
  record OutcomeJson(String key, String name) {}

  /** A standing decision. */
  record DecisionJson(
      String by,
      String displayName,
      String decision,
      String at,
      String comment,
      List<String> conditions,
      boolean stale,
      String onBehalfOf,
      boolean counts,
      String objection,
      Map<String, Integer> ruleVersions) {}

  /** A condition of a standing signature. */
  record ConditionJson(
      int number,
      String text,
      String by,
      String at,
      boolean closed,
      String closedBy,
      String closedAt,
      String note) {
    static ConditionJson of(Condition condition, People people) {
      Optional<Condition.Closing> closing = Optional.ofNullable(condition.closed());
      return new ConditionJson(
          condition.number(),
          condition.text(),
          WaiverJson.name(condition.by(), people),
          condition.at().toString(),
          !condition.isOpen(),
          closing.map(one -> WaiverJson.name(one.by(), people)).orElse(null),
          closing.map(one -> one.at().toString()).orElse(null),
          closing.map(Condition.Closing::note).orElse(null));
    }
  }

  /** A person. */
  record PersonJson(String name, String displayName) {
    static PersonJson of(Person person) {
      return new PersonJson(person.name(), person.displayName());
    }
  }

  /** A material field that differs from what was decided on. */
  record ChangeJson(String field, String before, String after) {}

  static VerdictJson of(Verdict verdict, Actor actor, People people, Texts texts) {
    Optional<AppliedRule> first = verdict.rules().stream().findFirst();
    return new VerdictJson(
        verdict.required(),
        texts.say(verdict.why()),
        word(verdict.status()),
        first.map(AppliedRule::id).orElse(null),
        first.map(AppliedRule::version).orElse(null),
        verdict.rules().stream()
            .map(rule -> new RuleJson(rule.id(), rule.name(), rule.version()))
            .toList(),
        verdict.functions().stream().map(part -> function(part, actor, people, texts)).toList());
  }

  private static FunctionJson function(
      FunctionVerdict part, Actor actor, People people, Texts texts) {
    return new FunctionJson(
        part.function(),
        part.name(),
        word(part.state()),
        part.problem() == null ? null : texts.say(part.problem()),
        part.quorum(),
        part.signed(),
        part.decisions().stream().map(one -> decision(one, people, texts)).toList(),
        part.approvers().stream().map(PersonJson::of).toList(),
        part.since() == null ? null : part.since().toString(),
        part.changes().stream().map(VerdictJson::change).toList(),
        part.materialFields(),
        part.maySign(actor.userKey()),
        part.open().stream()
            .map(one -> new OpenJson(Findings.name(one.kind()), one.id(), one.text()))
            .toList(),
        part.demands().stream().map(DemandJson::of).toList(),
        part.outcomes().stream()
            .map(cause -> new OutcomeJson(cause.outcome(), cause.name()))
            .toList(),
        part.terms().waiver() == null ? null : WaiverJson.of(part.terms().waiver(), people, texts),
        part.terms().conditions().stream().map(one -> ConditionJson.of(one, people)).toList(),
        ClockJson.of(part.clock()),
        part.clock().standIns().stream()
            .map(
                one ->
                    new StandInJson(
                        PersonJson.of(one.who()),
                        PersonJson.of(one.principal()),
                        one.until().toString()))
            .toList());
  }

  private static DecisionJson decision(Standing standing, People people, Texts texts) {
    Decision decision = standing.decision();
    Optional<Person> by = people.withKey(decision.by());
    return new DecisionJson(
        by.map(Person::name).orElse(decision.by()),
        by.map(Person::displayName).orElse(decision.by()),
        Wish.word(decision.kind()),
        decision.at().toString(),
        decision.comment(),
        decision.conditions(),
        standing.isStale(),
        decision.onBehalfOf() == null ? null : WaiverJson.name(decision.onBehalfOf(), people),
        standing.counts(),
        standing.objection() == null ? null : texts.say(standing.objection()),
        decision.ruleVersions());
  }

  private static ChangeJson change(FieldChange change) {
    return new ChangeJson(change.field(), change.before(), change.after());
  }

  private static String word(Verdict.Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
