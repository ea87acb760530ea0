package org.sharedoutcomes.plugin.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.roadmap.IssuePlan;
import org.sharedoutcomes.core.roadmap.PlanDraft;

/**
 * The form in which an issue is planned.
 *
 * @param version the one that the planner saw
 * @param otherQuarter a quarter that is not among the choices, as it was typed
 * @param errors a sentence by field; by {@code other} what is about the whole
 */
record PlanForm(
    int version,
    List<Option> quarters,
    String otherQuarter,
    List<Option> starts,
    List<Option> commitments,
    String why,
    Map<String, String> errors) {
  /** Something to choose. */
  record Option(String value, String title, boolean chosen) {}

  /** What the planner chose and typed. */
  record Typed(
      String version,
      String quarter,
      String otherQuarter,
      String starts,
      String commitment,
      String why) {
    static Typed of(Visit visit) {
      return new Typed(
          visit.parameter("version"),
          visit.parameter("quarter"),
          visit.parameter("otherQuarter"),
          visit.parameter("starts"),
          visit.parameter("commitment"),
          visit.parameter("why"));
    }

    static Typed of(IssuePlan planned) {
      Commitment sure = planned.plan().commitment();
      return new Typed(
          Integer.toString(planned.version()),
          text(planned.issue().targetQuarter()),
          "",
          text(planned.plan().starts()),
          sure == null ? PlanDraft.NONE : Findings.name(sure),
          "");
    }

    private static String text(Quarter quarter) {
      return quarter == null ? PlanDraft.NONE : quarter.toString();
    }

    /** What is left out of the form stays as it is. */
    PlanDraft draft() {
      String to = otherQuarter.isEmpty() ? quarter : otherQuarter;
      return new PlanDraft(said(to), said(commitment), said(starts), why);
    }

    private static String said(String value) {
      return value.isEmpty() ? null : value;
    }

    OptionalInt seen() {
      return version.matches("\\d{1,9}")
          ? OptionalInt.of(Integer.parseInt(version))
          : OptionalInt.empty();
    }
  }

  /** The form with what was typed, to be sent for the plan as it is now. */
  static PlanForm of(
      Texts texts,
      IssuePlan planned,
      SortedSet<Quarter> around,
      Typed typed,
      List<Refusal> reasons) {
    Map<String, String> errors = new LinkedHashMap<>();
    reasons.forEach(
        reason ->
            errors.merge(
                reason.field().isEmpty() ? "other" : reason.field(),
                texts.say(reason),
                (one, other) -> one + " " + other));
    PlanWords words = new PlanWords(texts);
    Stream<Option> sure =
        Arrays.stream(Commitment.values())
            .map(one -> option(Findings.name(one), words.commitment(one), typed.commitment()));
    return new PlanForm(
        planned.version(),
        quarters(texts, "none-quarter", around, typed.quarter()),
        typed.otherQuarter(),
        quarters(texts, "none-starts", around, typed.starts()),
        Stream.concat(
                Stream.of(
                    option(
                        PlanDraft.NONE,
                        texts.text("shared-outcomes.plan.commitment.none"),
                        typed.commitment())),
                sure)
            .toList(),
        typed.why(),
        errors);
  }

  private static List<Option> quarters(
      Texts texts, String none, SortedSet<Quarter> around, String chosen) {
    Option nothing = option(PlanDraft.NONE, texts.text("shared-outcomes.plan." + none), chosen);
    return Stream.concat(
            Stream.of(nothing),
            around.stream().map(one -> option(one.toString(), one.toString(), chosen)))
        .toList();
  }

  private static Option option(String value, String title, String chosen) {
    return new Option(value, title, value.equals(chosen));
  }
}
