package org.sharedoutcomes.core.nudge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.nudge.RuleHealth.Suggestion;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.Expectation;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Readings;

/** Tries a rule on what has been measured, before it speaks to anybody. */
public final class PreviewNudgeRule {
  static final Duration YEAR = Duration.ofDays(365);

  /** So many outcomes are tried; a larger programme is told that it was a part. */
  private static final int MOST_OUTCOMES = 50;

  private static final int MOST_CANDIDATES = 60;
  private static final int DIGITS = 3;
  private static final int MOST_A_YEAR = 2;

  private final Journal journal;
  private final Readings readings;
  private final DefineNudgeRule define;
  private final Clock clock;

  public PreviewNudgeRule(Journal journal, Readings readings, DefineNudgeRule define, Clock clock) {
    this.journal = journal;
    this.readings = readings;
    this.define = define;
    this.clock = clock;
  }

  /**
   * What the rule would have done in the last twelve months.
   *
   * @param fired how often it would have fired, silences included
   * @param outcomes those at which it would have fired or has no values, most often first
   * @param tried how many outcomes were looked at
   * @param watched how many there are
   */
  public record Preview(int fired, List<Tried> outcomes, int tried, int watched) {}

  /**
   * One outcome.
   *
   * @param spells newest first
   * @param values how many values of the last twelve months there are
   */
  public record Tried(Outcome outcome, List<Spell> spells, int values) {}

  /** Tries what was typed; the actor must be allowed to make it. */
  public Answer<Preview> of(Actor actor, NudgeRuleDraft draft) {
    return define.draftOf(actor, draft).map(this::of);
  }

  Preview of(NudgeRule rule) {
    Snapshot snapshot = journal.snapshot();
    List<Outcome> watched = watched(rule, snapshot);
    List<Outcome> some = watched.subList(0, Math.min(watched.size(), MOST_OUTCOMES));
    Instant now = clock.instant();
    Instant yearAgo = now.minus(YEAR);
    List<Tried> tried = new ArrayList<>();
    int fired = 0;
    for (Outcome outcome : some) {
      Tested on = tested(outcome, snapshot);
      List<Spell> spells = new ArrayList<>(spells(rule, on, now));
      spells.sort(Comparator.comparing(Spell::from).reversed());
      int values = (int) on.series().stream().filter(r -> r.at().isAfter(yearAgo)).count();
      fired += spells.size();
      tried.add(new Tried(outcome, spells, values));
    }
    tried.sort(Comparator.comparing((Tried one) -> one.spells().size()).reversed());
    return new Preview(fired, List.copyOf(tried), some.size(), watched.size());
  }

  private static List<Outcome> watched(NudgeRule rule, Snapshot snapshot) {
    return snapshot.values(Outcome.KIND).stream()
        .filter(rule::watches)
        .filter(outcome -> outcome.retirement() == null)
        .sorted(Comparator.comparing(Outcome::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private List<Reading> series(Outcome outcome) {
    return readings
        .latest(List.of(outcome.key()), EvaluateNudges.SERIES)
        .getOrDefault(outcome.key(), List.of());
  }

  /** An outcome that a rule is tried on. */
  private record Tested(Outcome outcome, List<Reading> series, Expectation expectation) {}

  private static List<Spell> spells(NudgeRule rule, Tested on, Instant now) {
    Instant yearAgo = now.minus(YEAR);
    return Course.of(rule, on.outcome(), on.series(), on.expectation(), now).spells().stream()
        .filter(spell -> spell.from().isAfter(yearAgo))
        .toList();
  }

  /**
   * The threshold nearest to the rule's own that would have fired at most {@value #MOST_A_YEAR}
   * times a year at each outcome on average, rounded to {@value #DIGITS} digits; empty when the
   * rule fires no more often than that, or no threshold makes a difference.
   */
  Optional<Suggestion> suggest(NudgeRule rule) {
    if (rule.condition() == null || !rule.condition().kind().needsThreshold()) {
      return Optional.empty();
    }
    Snapshot snapshot = journal.snapshot();
    List<Tested> all =
        watched(rule, snapshot).stream()
            .limit(MOST_OUTCOMES)
            .map(outcome -> tested(outcome, snapshot))
            .toList();
    int now = fired(rule, all);
    int most = MOST_A_YEAR * all.size();
    if (now <= most) {
      return Optional.empty();
    }
    for (BigDecimal threshold : candidates(rule.condition(), all)) {
      NudgeRule other = rule.with(rule.condition().withThreshold(threshold), rule.since());
      int then = fired(other, all);
      if (then <= most) {
        return Optional.of(new Suggestion(threshold, now, then));
      }
    }
    return Optional.empty();
  }

  private Tested tested(Outcome outcome, Snapshot snapshot) {
    List<Reading> series = series(outcome);
    return new Tested(outcome, series, EvaluateNudges.expectation(outcome, series, snapshot));
  }

  /** How often the condition alone would have fired in the last twelve months. */
  private int fired(NudgeRule rule, List<Tested> all) {
    Instant now = clock.instant();
    return (int)
        all.stream()
            .flatMap(one -> spells(rule, one, now).stream())
            .filter(spell -> spell.sort() == Spell.Sort.DEVIATION)
            .count();
  }

  /** Thresholds beyond the present one that some value has reached, nearest first. */
  private List<BigDecimal> candidates(Condition condition, List<Tested> all) {
    BigDecimal enter = Levels.of(condition).enter();
    TreeSet<BigDecimal> measures = new TreeSet<>();
    Instant yearAgo = clock.instant().minus(YEAR);
    for (Tested one : all) {
      List<BigDecimal> of =
          new Measures(one.outcome(), one.expectation(), one.series()).of(condition);
      for (int i = 0; i < of.size(); i++) {
        boolean beyond = of.get(i) != null && of.get(i).compareTo(enter) > 0;
        if (beyond && one.series().get(i).at().isAfter(yearAgo)) {
          measures.add(of.get(i));
        }
      }
    }
    return some(condition, List.copyOf(measures));
  }

  /** Not more than can be tried, the last included. */
  private static List<BigDecimal> some(Condition condition, List<BigDecimal> measures) {
    List<BigDecimal> thresholds = new ArrayList<>();
    int step = Math.max(1, measures.size() / MOST_CANDIDATES);
    for (int i = 0; i < measures.size(); i += step) {
      thresholds.add(threshold(condition, measures.get(i)));
    }
    if (!measures.isEmpty()) {
      thresholds.add(threshold(condition, measures.get(measures.size() - 1)));
    }
    return thresholds.stream().distinct().toList();
  }

  /** The threshold in the words of the rule, rounded so that the measure does not pass it. */
  private static BigDecimal threshold(Condition condition, BigDecimal measure) {
    if (condition.kind() == Condition.Kind.WORSE_IN_A_ROW) {
      return measure.add(BigDecimal.ONE);
    }
    BigDecimal rounded = measure.round(new MathContext(DIGITS, RoundingMode.CEILING));
    BigDecimal plain = condition.kind().isDownwards() ? rounded.negate() : rounded;
    BigDecimal stripped = plain.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
