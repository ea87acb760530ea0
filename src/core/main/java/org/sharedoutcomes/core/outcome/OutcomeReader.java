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

  Answer<Outcome> read(String key, OutcomeDraft draft) {
    String name = findings.required("name", draft.name(), LINE);
    String narrative = findings.required("narrative", draft.narrative(), TEXT);
    Outcome outcome =
        new Outcome(
            key,
            programme.key(),
            name,
            narrative,
            findings.optional("stage", draft.stage(), LINE),
            findings.oneOf("kind", draft.kind(), Indicator.class, Indicator.OUTCOME),
            findings.oneOf("timing", draft.timing(), Timing.class, Timing.LAGGING),
            draft.northStar(),
            findings.optional("customerValue", draft.customerValue(), TEXT),
            findings.optional("businessImpact", draft.businessImpact(), TEXT),
            metric(draft.metric()),
            owner(draft.owner()),
            influencers(draft.influencers()),
            findings.amount("baseline", draft.baseline()),
            targets(draft.targets()));
    if (outcome.northStar()) {
      onlyNorthStar(key);
    }
    return findings.none() ? Answer.done(outcome) : Answer.refused(findings.reasons());
  }

  private void onlyNorthStar(String key) {
    snapshot.values(Outcome.KIND).stream()
        .filter(other -> other.northStar() && other.programme().equals(programme.key()))
        .filter(other -> !other.key().equals(key))
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

  private Metric metric(MetricDraft draft) {
    return new Metric(
        findings.optional("metric.unit", draft.unit(), 40),
        findings.oneOf("metric.direction", draft.direction(), Direction.class, Direction.UP),
        findings.optional("metric.formula", draft.formula(), TEXT),
        findings.optional("metric.source", draft.source(), LINE),
        findings.oneOf("metric.grain", draft.grain(), Grain.class, Grain.WEEK));
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
