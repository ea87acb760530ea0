package org.sharedoutcomes.core.nudge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.nudge.RuleHealth.Suggestion;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Settings;
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
      List<Reading> series = series(outcome);
      List<Spell> spells =
          new ArrayList<>(spells(rule, outcome, series, Settings.of(snapshot).calendar(), now));
      spells.sort(Comparator.comparing(Spell::from).reversed());
      int values = (int) series.stream().filter(r -> r.at().isAfter(yearAgo)).count();
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

  private static List<Spell> spells(
      NudgeRule rule, Outcome outcome, List<Reading> series, FiscalCalendar calendar, Instant now) {
    Instant yearAgo = now.minus(YEAR);
    return Course.of(rule, outcome, series, calendar, now).spells().stream()
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
    Map<Outcome, List<Reading>> series = new LinkedHashMap<>();
    watched(rule, snapshot).stream()
        .limit(MOST_OUTCOMES)
        .forEach(outcome -> series.put(outcome, series(outcome)));
    FiscalCalendar calendar = Settings.of(snapshot).calendar();
    int now = fired(rule, series, calendar);
    int most = MOST_A_YEAR * series.size();
    if (now <= most) {
      return Optional.empty();
    }
    for (BigDecimal threshold : candidates(rule.condition(), series, calendar)) {
      int then =
          fired(
              rule.with(rule.condition().withThreshold(threshold), rule.since()), series, calendar);
      if (then <= most) {
        return Optional.of(new Suggestion(threshold, now, then));
      }
    }
    return Optional.empty();
  }

  /** How often the condition alone would have fired in the last twelve months. */
  private int fired(NudgeRule rule, Map<Outcome, List<Reading>> series, FiscalCalendar calendar) {
    int fired = 0;
    for (Map.Entry<Outcome, List<Reading>> one : series.entrySet()) {
      fired +=
          (int)
              spells(rule, one.getKey(), one.getValue(), calendar, clock.instant()).stream()
                  .filter(spell -> spell.sort() == Spell.Sort.DEVIATION)
                  .count();
    }
    return fired;
  }

  /** Thresholds beyond the present one that some value has reached, nearest first. */
  private List<BigDecimal> candidates(
      Condition condition, Map<Outcome, List<Reading>> series, FiscalCalendar calendar) {
    BigDecimal enter = Levels.of(condition).enter();
    TreeSet<BigDecimal> measures = new TreeSet<>();
    Instant yearAgo = clock.instant().minus(YEAR);
    series.forEach(
        (outcome, readings) -> {
          List<BigDecimal> of = new Measures(outcome, calendar, readings).of(condition);
          for (int i = 0; i < of.size(); i++) {
            if (of.get(i) != null
                && of.get(i).compareTo(enter) > 0
                && readings.get(i).at().isAfter(yearAgo)) {
              measures.add(of.get(i));
            }
          }
        });
    List<BigDecimal> all = List.copyOf(measures);
    List<BigDecimal> thresholds = new ArrayList<>();
    int step = Math.max(1, all.size() / MOST_CANDIDATES);
    for (int i = 0; i < all.size(); i += step) {
      thresholds.add(threshold(condition, all.get(i)));
    }
    if (!all.isEmpty()) {
      thresholds.add(threshold(condition, all.get(all.size() - 1)));
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
