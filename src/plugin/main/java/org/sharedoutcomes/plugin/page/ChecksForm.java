package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.outcome.Metric.Grain;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.Check;
import org.sharedoutcomes.core.reading.Checks;
import org.sharedoutcomes.core.reading.ChecksDraft;
import org.sharedoutcomes.core.reading.Expectation;
import org.sharedoutcomes.core.reading.Review;

/**
 * The form for what values are examined for.
 *
 * @param values what the fields show, by name
 * @param expects what the choice of expectation means for the values that there are
 * @param errors the sentence at each field that was wrong
 */
record ChecksForm(
    int version,
    Map<String, String> values,
    String unit,
    boolean seasonal,
    boolean maySeason,
    String expects,
    String wouldHold,
    List<Switch> switches,
    Map<String, String> errors,
    boolean open) {
  /** A check that can be switched off. */
  record Switch(String value, String name, boolean on) {}

  static ChecksForm of(Outcome outcome, Review review, Phrases phrases) {
    Checks checks = review.checks().value();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("low", number(checks.low()));
    values.put("high", number(checks.high()));
    values.put("jumpFactor", number(checks.jumpFactor()));
    values.put("repeats", checks.repeats().toString());
    boolean seasonal = checks.expectation() == Expectation.Method.SEASONAL;
    return new ChecksForm(
        review.checks().version(),
        values,
        outcome.metric().unit(),
        seasonal,
        maySeason(outcome),
        seasonal && review.method() == Expectation.Method.LINEAR
            ? phrases.text("quality.not-yet-seasonal")
            : "",
        phrases.text("quality.would-hold", review.wouldHold(), review.recent()),
        switches(checks::has, phrases),
        Map.of(),
        false);
  }

  /** The form as it was sent, with what was wrong. */
  static ChecksForm again(Visit visit, Outcome outcome, List<Refusal> reasons, Phrases phrases) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : List.of("low", "high", "jumpFactor", "repeats", "reason")) {
      values.put(field, visit.parameter(field));
    }
    Map<String, String> errors = new LinkedHashMap<>();
    reasons.forEach(
        reason ->
            errors.merge(
                reason.field().isEmpty() ? "whole" : reason.field(),
                phrases.say(reason),
                (one, other) -> one + " " + other));
    Set<String> on = Set.copyOf(visit.parameters("on"));
    String seen = visit.parameter("version");
    return new ChecksForm(
        seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0,
        values,
        outcome.metric().unit(),
        visit.parameter("expectation").equals("seasonal"),
        maySeason(outcome),
        "",
        "",
        switches(check -> on.contains(Findings.name(check)), phrases),
        errors,
        true);
  }

  private static boolean maySeason(Outcome outcome) {
    return outcome.metric().grain() != Grain.WEEK;
  }

  private static String number(BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  private static List<Switch> switches(Predicate<Check> on, Phrases phrases) {
    return Arrays.stream(Check.values())
        .map(
            check ->
                new Switch(
                    Findings.name(check),
                    phrases.text("check." + Findings.name(check)),
                    on.test(check)))
        .toList();
  }

  /** The version that the sender saw. */
  static Answer<OptionalInt> version(Visit visit) {
    String seen = visit.parameter("version");
    return Answer.done(
        seen.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(seen)) : OptionalInt.empty());
  }

  static Answer<ChecksDraft> draft(Visit visit) {
    List<Refusal> wrong = new ArrayList<>();
    BigDecimal low = number(visit, "low", wrong);
    BigDecimal high = number(visit, "high", wrong);
    BigDecimal factor = number(visit, "jumpFactor", wrong);
    BigDecimal repeats = number(visit, "repeats", wrong);
    Set<String> on = visit.parameters("on").stream().collect(Collectors.toSet());
    List<String> off =
        Arrays.stream(Check.values())
            .map(Findings::name)
            .filter(name -> !on.contains(name))
            .toList();
    if (!wrong.isEmpty()) {
      return Answer.refused(wrong);
    }
    // What is no whole number within reason is refused by the rules as out of bounds.
    Integer times =
        repeats == null
            ? null
            : repeats.stripTrailingZeros().scale() > 0 || repeats.abs().precision() > 9
                ? Integer.valueOf(-1)
                : Integer.valueOf(repeats.intValue());
    return Answer.done(
        new ChecksDraft(
            low,
            high,
            factor,
            times,
            off,
            visit.parameter("expectation"),
            visit.parameter("reason")));
  }

  private static BigDecimal number(Visit visit, String field, List<Refusal> wrong) {
    String typed = visit.parameter(field);
    if (typed.isEmpty()) {
      return null;
    }
    try {
      if (typed.length() > 60) {
        throw new NumberFormatException();
      }
      return new BigDecimal(TypedNumber.plain(typed));
    } catch (NumberFormatException notANumber) {
      wrong.add(Refusal.invalid(field, "shared-outcomes.reading.not-a-number", typed));
      return null;
    }
  }
}
