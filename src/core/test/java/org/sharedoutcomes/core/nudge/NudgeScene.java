package org.sharedoutcomes.core.nudge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.nudge.NudgeRule.Audience;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/** Outcomes that are watched. It is 15 May 2026; the rule was made in the middle of 2025. */
final class NudgeScene {
  static final Instant MADE = Instant.parse("2025-07-01T00:00:00Z");

  final World world = new World();
  final Set<String> dataProblems = new HashSet<>();

  NudgeScene() {
    put(Programme.KIND, "DEMO", OutcomeExamples.demo());
    put(Outcome.KIND, "activation-rate", OutcomeExamples.activationRate());
  }

  /** Fires below 35, in order again from 37. */
  static NudgeRule belowThirtyFive() {
    Condition condition =
        new Condition(
            Condition.Kind.BELOW, new BigDecimal("35"), new BigDecimal("37"), null, false);
    return rule(condition, 0, null);
  }

  static NudgeRule rule(Condition condition, int pendingDays, Integer quietDays) {
    return new NudgeRule(
        "r1",
        "Too low",
        "DEMO",
        List.of(),
        condition,
        pendingDays,
        quietDays,
        new Audience(true, false, List.of()),
        false,
        true,
        MADE);
  }

  <T> void put(Kind<T> kind, String key, T value) {
    int version = world.journal.find(kind, key).map(Document::version).orElse(0);
    world.journal.save(new Change<>(kind, key, version, Actor.SYSTEM, "set", "", value)).get();
  }

  NudgeScene with(NudgeRule rule) {
    put(NudgeRule.KIND, rule.id(), rule);
    return this;
  }

  /** The value becomes known now and is looked at. */
  void value(String day, String value) {
    known(day, value);
    evaluate().recorded("activation-rate");
  }

  /** The value becomes known now, and nobody looks. */
  void known(String day, String value) {
    world.readings.add(List.of(reading(day, value, world.clock.instant())));
  }

  static Reading reading(String day, String value, Instant known) {
    return new Reading(
        "activation-rate",
        Instant.parse(day + "T00:00:00Z"),
        new BigDecimal(value),
        null,
        "",
        FakePeople.PAULA.userKey(),
        known);
  }

  EvaluateNudges evaluate() {
    return evaluate(world.journal);
  }

  EvaluateNudges evaluate(Journal node) {
    return new EvaluateNudges(
        node,
        world.readings,
        outcomes -> dataProblems,
        new GiveNotice(world.notices, node, world.people),
        world.people,
        world.clock);
  }

  /** What was told, as the last words of the texts' keys. */
  List<String> told() {
    return world.notices.all().stream()
        .map(Notice::key)
        .map(key -> key.substring(key.lastIndexOf('.') + 1))
        .toList();
  }

  Optional<Nudge> nudge() {
    return world.journal.find(Nudge.KIND, "r1/activation-rate").map(Document::value);
  }

  void change(UnaryOperator<Nudge> change) {
    put(Nudge.KIND, "r1/activation-rate", change.apply(nudge().orElseThrow()));
  }
}
