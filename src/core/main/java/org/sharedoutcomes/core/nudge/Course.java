package org.sharedoutcomes.core.nudge;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.nudge.Transition.Kind;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.Expectation;
import org.sharedoutcomes.core.reading.Reading;

/**
 * What a rule makes of a series up to a moment: a function of the rule, the values as known now and
 * the clock, and of nothing else. The preview on history and the live run are both this.
 *
 * @param transitions oldest first
 */
public record Course(List<Transition> transitions) {
  public Course {
    transitions = List.copyOf(transitions);
  }

  /**
   * Follows the rule through the series.
   *
   * @param series the outcome's readings, oldest first
   * @param expectation of these readings
   * @param now the series is followed up to here; later readings count as of now
   */
  public static Course of(
      NudgeRule rule, Outcome outcome, List<Reading> series, Expectation expectation, Instant now) {
    return new Walk(rule, outcome, series, expectation, now).walk();
  }

  /** The times in which something was wrong, in the order of their beginnings. */
  public List<Spell> spells() {
    List<Spell> spells = new ArrayList<>();
    for (Transition transition : transitions) {
      switch (transition.kind()) {
        case FIRED -> spells.add(begun(Spell.Sort.DEVIATION, transition));
        case FELL_SILENT -> spells.add(begun(Spell.Sort.SILENCE, transition));
        case RECOVERED -> end(spells, Spell.Sort.DEVIATION, transition);
        case HEARD -> end(spells, Spell.Sort.SILENCE, transition);
        case PENDING, CALMED -> {
          // Nobody was told of it.
        }
      }
    }
    return spells;
  }

  private static Spell begun(Spell.Sort sort, Transition beginning) {
    return new Spell(sort, beginning.at(), null, beginning.value(), beginning.knownAt());
  }

  private static void end(List<Spell> spells, Spell.Sort sort, Transition end) {
    for (int i = spells.size() - 1; i >= 0; i--) {
      Spell spell = spells.get(i);
      if (spell.sort() == sort && spell.isOpen()) {
        Instant known = end.knownAt().isAfter(spell.knownAt()) ? end.knownAt() : spell.knownAt();
        spells.set(i, new Spell(sort, spell.from(), end.at(), spell.value(), known));
        return;
      }
    }
  }

  /** Since when the condition holds without having held for long enough; null when it does not. */
  public Instant pendingSince() {
    if (transitions.isEmpty()) {
      return null;
    }
    Transition last = transitions.get(transitions.size() - 1);
    return last.kind() == Kind.PENDING ? last.at() : null;
  }

  /** One walk along the series. */
  private static final class Walk {
    private final NudgeRule rule;
    private final List<Reading> series;
    private final Instant now;
    private final Levels levels;
    private final List<BigDecimal> measures;
    private final List<Transition> transitions = new ArrayList<>();
    private Reading last;
    private Instant pendingSince;
    private boolean firing;
    private boolean silent;

    private Walk(
        NudgeRule rule,
        Outcome outcome,
        List<Reading> series,
        Expectation expectation,
        Instant now) {
      this.rule = rule;
      this.series = series;
      this.now = now;
      boolean watching = rule.condition() != null;
      this.levels = watching ? Levels.of(rule.condition()) : null;
      this.measures =
          watching ? new Measures(outcome, expectation, series).of(rule.condition()) : null;
    }

    private Course walk() {
      for (int i = 0; i < series.size(); i++) {
        Reading reading = series.get(i);
        Instant at = reading.at().isAfter(now) ? now : reading.at();
        pass(at.minusMillis(1));
        last = reading;
        if (silent) {
          silent = false;
          add(Kind.HEARD, at);
        }
        if (measures != null && measures.get(i) != null) {
          look(measures.get(i), at);
        }
      }
      pass(now);
      return new Course(transitions);
    }

    private void look(BigDecimal measure, Instant at) {
      if (firing) {
        if (levels.isInOrder(measure)) {
          firing = false;
          add(Kind.RECOVERED, at);
        }
      } else if (levels.deviates(measure)) {
        if (pendingSince == null) {
          pendingSince = at;
          if (rule.pendingDays() > 0) {
            add(Kind.PENDING, at);
          }
        }
        fireIfDue(at);
      } else if (pendingSince != null) {
        pendingSince = null;
        add(Kind.CALMED, at);
      }
    }

    /** Time goes by without a value: a pending time or a silence may run out. */
    private void pass(Instant until) {
      if (last == null || silent) {
        return;
      }
      Instant silence =
          rule.quietDays() == null
              ? Instant.MAX
              : last.at().plus(Duration.ofDays(rule.quietDays()));
      fireIfDue(until.isBefore(silence) ? until : silence);
      if (!silence.isAfter(until)) {
        if (pendingSince != null) {
          pendingSince = null;
          add(Kind.CALMED, silence);
        }
        silent = true;
        add(Kind.FELL_SILENT, silence);
      }
    }

    private void fireIfDue(Instant until) {
      if (pendingSince == null) {
        return;
      }
      Instant due = pendingSince.plus(Duration.ofDays(rule.pendingDays()));
      if (!due.isAfter(until)) {
        pendingSince = null;
        firing = true;
        add(Kind.FIRED, due);
      }
    }

    private void add(Kind kind, Instant at) {
      transitions.add(new Transition(kind, at, last.value(), last.knownAt()));
    }
  }
}
