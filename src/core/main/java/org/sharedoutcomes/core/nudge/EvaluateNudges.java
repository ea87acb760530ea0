package org.sharedoutcomes.core.nudge;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.reading.Checks;
import org.sharedoutcomes.core.reading.Expectation;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Readings;
import org.sharedoutcomes.core.reading.ReadingsRecorded;

/**
 * Looks at outcomes through the rules that watch them, remembers what it found and tells what is
 * new. It may be done at any time, by any node, by several at once: the second finds nothing new.
 */
public final class EvaluateNudges implements ReadingsRecorded {
  /** So many of an outcome's newest values are looked at. */
  static final int SERIES = 2_000;

  private static final int TRIES = 10;

  private final Journal journal;
  private final Readings readings;
  private final DataProblems dataProblems;
  private final Tell tell;
  private final Clock clock;

  public EvaluateNudges(
      Journal journal,
      Readings readings,
      DataProblems dataProblems,
      GiveNotice give,
      People people,
      Clock clock) {
    this.journal = journal;
    this.readings = readings;
    this.dataProblems = dataProblems;
    this.tell = new Tell(give, new Audiences(people));
    this.clock = clock;
  }

  @Override
  public void recorded(String outcome) {
    evaluate(List.of(outcome));
  }

  /** Looks at every outcome that any rule watches. */
  public void everything() {
    Snapshot snapshot = journal.snapshot();
    List<NudgeRule> rules = rules(snapshot);
    evaluate(
        snapshot.values(Outcome.KIND).stream()
            .filter(outcome -> rules.stream().anyMatch(rule -> rule.watches(outcome)))
            .map(Outcome::key)
            .toList());
  }

  /** Looks at these outcomes, those unknown left out. */
  public void evaluate(Collection<String> keys) {
    Snapshot snapshot = journal.snapshot();
    Map<Outcome, List<NudgeRule>> watched = new LinkedHashMap<>();
    List<String> nudges = new ArrayList<>();
    for (String key : keys) {
      snapshot
          .find(Outcome.KIND, key)
          .map(Document::value)
          .filter(outcome -> outcome.retirement() == null)
          .ifPresent(
              outcome -> {
                List<NudgeRule> rules =
                    rules(snapshot).stream().filter(rule -> rule.watches(outcome)).toList();
                if (!rules.isEmpty()) {
                  watched.put(outcome, rules);
                  rules.forEach(rule -> nudges.add(Nudge.key(rule.id(), key)));
                }
              });
    }
    if (watched.isEmpty()) {
      return;
    }
    Map<String, Document<Nudge>> remembered = journal.find(Nudge.KIND, nudges);
    Set<String> problems = dataProblems.among(watched.keySet());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    watched.forEach(
        (outcome, rules) -> {
          List<Reading> series =
              readings
                  .latest(List.of(outcome.key()), SERIES)
                  .getOrDefault(outcome.key(), List.of());
          Expectation expectation = expectation(outcome, series, snapshot);
          for (NudgeRule rule : rules) {
            boolean muted = problems.contains(outcome.key()) && !rule.duringDataProblems();
            Document<Nudge> before = remembered.get(Nudge.key(rule.id(), outcome.key()));
            look(
                new Case(rule, outcome, series, expectation, snapshot, now, muted),
                Optional.ofNullable(before));
          }
        });
  }

  static Expectation expectation(Outcome outcome, List<Reading> series, Snapshot snapshot) {
    return Expectation.of(
        outcome, Checks.of(snapshot, outcome.key()), series, Settings.of(snapshot).calendar());
  }

  private static List<NudgeRule> rules(Snapshot snapshot) {
    return snapshot.values(NudgeRule.KIND).stream().filter(NudgeRule::on).toList();
  }

  /** One rule at one outcome. */
  private record Case(
      NudgeRule rule,
      Outcome outcome,
      List<Reading> series,
      Expectation expectation,
      Snapshot snapshot,
      Instant now,
      boolean muted) {
    private Optional<BigDecimal> newest() {
      return series.isEmpty()
          ? Optional.empty()
          : Optional.of(series.get(series.size() - 1).value());
    }

    private Memory.Look look(Nudge before) {
      Course course = Course.of(rule, outcome, series, expectation, now);
      Memory.Look look = new Memory.Look(course.spells(), course.pendingSince(), rule.since(), now);
      return muted ? look.trustingOnly(before) : look;
    }
  }

  private void look(Case one, Optional<Document<Nudge>> remembered) {
    Optional<Document<Nudge>> document = remembered;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Nudge before =
          document
              .map(Document::value)
              .orElseGet(() -> Nudge.fresh(one.rule().id(), one.outcome().key()));
      Memory memory = Memory.after(before, one.look(before));
      if (memory.nudge().equals(before)) {
        return;
      }
      if (!memory.tellings().isEmpty()) {
        tell.tell(
            new Tell.Occasion(one.rule(), one.outcome(), one.newest(), one.snapshot(), one.now()),
            before,
            memory.tellings());
      }
      if (save(memory.nudge(), document.map(Document::version).orElse(0))) {
        return;
      }
      document = journal.find(Nudge.KIND, before.key());
    }
  }

  private boolean save(Nudge nudge, int version) {
    String what =
        nudge
            .state(clock.instant().atZone(ZoneOffset.UTC).toLocalDate())
            .name()
            .toLowerCase(Locale.ROOT);
    return journal
        .save(new Change<>(Nudge.KIND, nudge.key(), version, Actor.SYSTEM, what, "", nudge))
        .isDone();
  }
}
