package org.sharedoutcomes.core.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Metric.Direction;
import org.sharedoutcomes.core.outcome.Metric.Grain;
import org.sharedoutcomes.core.outcome.Outcome.Cascade;
import org.sharedoutcomes.core.outcome.Outcome.Indicator;
import org.sharedoutcomes.core.outcome.Outcome.Timing;
import org.sharedoutcomes.core.outcome.OutcomeDraft.MetricDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.TargetDraft;
import org.sharedoutcomes.core.programme.Programme;

/** Turns what was typed into an outcome, or says of every field what is wrong with it. */
final class OutcomeReader {
  private static final int LINE = 255;
  private static final int TEXT = 4000;

  private final Programme programme;
  private final Snapshot snapshot;
  private final People people;
  private final Findings findings = new Findings();

  OutcomeReader(Programme programme, Snapshot snapshot, People people) {
    this.programme = programme;
    this.snapshot = snapshot;
    this.people = people;
  }

  /**
   * @param now the outcome before the change; empty when it is created
   */
  Answer<Outcome> read(String key, OutcomeDraft draft, Optional<Outcome> now) {
    String name = findings.required("name", draft.name(), LINE);
    String narrative = findings.required("narrative", draft.narrative(), TEXT);
    Outcome outcome =
        new Outcome(
            key,
            programme.key(),
            name,
            narrative,
            stage(draft.stage()),
            findings.oneOf("kind", draft.kind(), Indicator.class, Indicator.OUTCOME),
            findings.oneOf("timing", draft.timing(), Timing.class, Timing.LAGGING),
            draft.northStar(),
            findings.optional("customerValue", draft.customerValue(), TEXT),
            findings.optional("businessImpact", draft.businessImpact(), TEXT),
            metric(draft.metric()),
            owner(draft.owner()),
            influencers(draft.influencers()),
            findings.amount("baseline", draft.baseline()),
            targets(draft.targets()),
            new FunctionTargetReader(programme, findings)
                .read(draft.functionTargets(), draft.targets()),
            cascade(draft.cascade()),
            findings.amount("limit", draft.limit()),
            new CounterReader(programme, snapshot, findings).read(key, draft.counters()),
            null);
    if (outcome.northStar()) {
      onlyNorthStar(key);
    }
    if (outcome.limit() == null) {
      limitOfCounter(key);
    }
    String reason = findings.optional("reason", draft.reason(), LINE);
    now.ifPresent(before -> explained(before, outcome, reason));
    return findings.none() ? Answer.done(outcome) : Answer.refused(findings.reasons());
  }

  private void onlyNorthStar(String key) {
    snapshot.values(Outcome.KIND).stream()
        .filter(other -> other.northStar() && other.programme().equals(programme.key()))
        .filter(other -> !other.key().equals(key) && !other.retired())
        .findFirst()
        .ifPresent(
            first ->
                findings.add(
                    Refusal.invalid(
                        "northStar",
                        "shared-outcomes.outcome.second-north-star",
                        programme.name(),
                        first.name(),
                        first.key())));
  }

  private void limitOfCounter(String key) {
    List<String> guarded =
        snapshot.values(Outcome.KIND).stream()
            .filter(other -> other.counters().contains(key) && !other.retired())
            .map(Outcome::name)
            .toList();
    if (!key.isEmpty() && !guarded.isEmpty()) {
      findings.add(
          Refusal.invalid(
              "limit", "shared-outcomes.outcome.limit-of-counter", String.join(", ", guarded)));
    }
  }

  /** Who changes what is measured says why, for whoever compares values from before and after. */
  private void explained(Outcome before, Outcome after, String reason) {
    if (reason.isEmpty() && after.metric().redefines(before.metric())) {
      findings.add(Refusal.invalid("reason", "shared-outcomes.outcome.reason-needed"));
    }
  }

  private String stage(String typed) {
    String stage = findings.optional("stage", typed, LINE);
    return programme.stage(stage).orElse(stage);
  }

  private Cascade cascade(String typed) {
    return findings.oneOf("cascade", typed, Cascade.class, null);
  }

  private Metric metric(MetricDraft draft) {
    return new Metric(
        findings.optional("metric.unit", draft.unit(), 40),
        findings.oneOf("metric.direction", draft.direction(), Direction.class, Direction.UP),
        findings.optional("metric.formula", draft.formula(), TEXT),
        findings.optional("metric.source", draft.source(), LINE),
        findings.oneOf("metric.grain", draft.grain(), Grain.class, Grain.WEEK),
        findings.optional("metric.definition", draft.definition(), TEXT),
        findings.within("metric.refreshDays", draft.refreshDays(), 1, 1000));
  }

  private String owner(String name) {
    String wanted = findings.required("owner", name, LINE);
    if (wanted.isEmpty()) {
      return wanted;
    }
    Optional<Person> person = people.named(wanted);
    if (person.isEmpty()) {
      findings.add(Refusal.invalid("owner", "shared-outcomes.common.no-such-user", wanted));
    } else if (!person.get().active()) {
      findings.add(
          Refusal.invalid(
              "owner", "shared-outcomes.outcome.owner-has-left", person.get().displayName()));
    }
    return person.map(Person::key).orElse("");
  }

  private List<String> influencers(List<String> keys) {
    List<String> known = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      String field = "influencers[" + i + "]";
      String key = findings.required(field, keys.get(i), LINE);
      if (!key.isEmpty() && programme.function(key).isEmpty()) {
        findings.add(
            Refusal.invalid(
                field, "shared-outcomes.outcome.no-such-function", key, programme.name()));
      } else if (!known.contains(key)) {
        known.add(key);
      }
    }
    return known;
  }

  private List<Target> targets(List<TargetDraft> drafts) {
    if (drafts.isEmpty()) {
      findings.add(Refusal.invalid("targets", "shared-outcomes.outcome.no-target"));
    }
    List<Target> targets = new ArrayList<>();
    Set<Quarter> quarters = new HashSet<>();
    for (int i = 0; i < drafts.size(); i++) {
      String field = "targets[" + i + "]";
      TargetDraft draft = drafts.get(i) == null ? new TargetDraft(null, null) : drafts.get(i);
      Optional<Quarter> quarter = findings.quarter(field + ".quarter", draft.quarter());
      BigDecimal value = findings.amount(field + ".value", draft.value());
      if (value == null) {
        findings.add(
            Refusal.invalid(field + ".value", "shared-outcomes.common.required", field + ".value"));
      }
      if (quarter.isPresent() && !quarters.add(quarter.get())) {
        findings.add(
            Refusal.invalid(
                field + ".quarter",
                "shared-outcomes.outcome.target-twice",
                quarter.get().toString()));
      }
      quarter.ifPresent(q -> targets.add(new Target(q, value)));
    }
    return targets;
  }
}
