package org.sharedoutcomes.core.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.outcome.Metric.Direction;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Target;

/**
 * How an outcome stands, derived here and nowhere else. What cannot be relied on has no status but
 * that; then its newest value is compared with the target that counts today, and with where {@link
 * Expectation} wants it on the day that the value stands for. Nothing that is delivered changes it.
 *
 * @param key the text key of a sentence that says so
 * @param arguments what the sentence mentions
 * @param breached names of what is guarded and not kept, beside the standing
 */
public record Status(Standing standing, String key, List<Object> arguments, List<String> breached) {
  /** In this order: the first that holds. */
  public enum Standing {
    NO_DATA,
    /** A check failed; the last trusted value is kept, with its date. */
    DATA_PROBLEM,
    REACHED,
    /** The last target's quarter is over. */
    MISSED,
    /** Without a baseline nothing says how far it should be. */
    UNDER_WAY,
    ON_TRACK,
    OFF_PACE
  }

  static Status of(Evidence evidence, Examination examination, Expectation expectation) {
    return new Status(facts(evidence, examination, expectation), evidence.breached());
  }

  private Status(Said said, List<String> breached) {
    this(said.standing, "shared-outcomes.status." + said.name, said.arguments, breached);
  }

  private record Said(Standing standing, String name, List<Object> arguments) {
    private static Said of(Standing standing, Object... arguments) {
      return new Said(standing, Findings.name(standing), List.of(arguments));
    }
  }

  private static Said facts(Evidence evidence, Examination examination, Expectation expectation) {
    Outcome outcome = evidence.outcome();
    Optional<Target> wanted = outcome.targetFor(evidence.calendar().quarterOf(evidence.today()));
    Optional<Finding> problem = examination.problem();
    if (evidence.newest().isEmpty() || wanted.isEmpty()) {
      return problem
          .map(found -> new Said(Standing.NO_DATA, "no-trusted-data", List.of(found.sentence())))
          .orElseGet(() -> Said.of(Standing.NO_DATA));
    }
    Reading reading = evidence.newest().get();
    if (problem.isPresent()) {
      return Said.of(
          Standing.DATA_PROBLEM,
          problem.get().sentence(),
          new Amount(reading.value(), outcome.metric().unit()),
          reading.day());
    }
    return compared(evidence, reading, wanted.get(), expectation);
  }

  private static Said compared(
      Evidence evidence, Reading reading, Target target, Expectation expectation) {
    Outcome outcome = evidence.outcome();
    Direction direction = outcome.metric().direction();
    String unit = outcome.metric().unit();
    Amount now = new Amount(reading.value(), unit);
    Amount goal = new Amount(target.value(), unit);
    String quarter = target.quarter().toString();
    if (direction.reaches(reading.value(), target.value())) {
      return Said.of(Standing.REACHED, now, goal, quarter);
    }
    if (evidence.today().isAfter(evidence.calendar().lastDay(target.quarter()))) {
      return Said.of(Standing.MISSED, now, goal, quarter);
    }
    LocalDate day = reading.day();
    Optional<Pace> way = Pace.of(outcome, target, evidence.calendar());
    if (way.isEmpty()) {
      return Said.of(Standing.UNDER_WAY, now, goal, quarter);
    }
    Pace pace = way.get();
    BigDecimal expected = expectation.at(pace, day);
    Standing standing =
        direction.reaches(reading.value(), expected) ? Standing.ON_TRACK : Standing.OFF_PACE;
    BigDecimal shown = expected.round(new MathContext(4, RoundingMode.HALF_UP));
    boolean seasonal = expectation.method() == Expectation.Method.SEASONAL;
    return new Said(
        standing,
        Findings.name(standing) + (seasonal ? "-seasonal" : ""),
        List.of(now, goal, quarter, new Amount(shown, unit), pace.week(day), pace.weeks()));
  }
}
