package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.outcome.OutcomeDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.MetricDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.TargetDraft;
import org.sharedoutcomes.core.programme.ProgrammeDraft;
import org.sharedoutcomes.core.programme.ProgrammeDraft.FunctionDraft;
import org.sharedoutcomes.core.signoff.Rule.Approvers;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.signoff.RuleDraft;

/** What was typed into the steps of the setup. */
final class SetupForms {
  /** So many functions can be named in the first step; more later. */
  static final int FUNCTIONS = 4;

  private SetupForms() {}

  static ProgrammeDraft programme(Visit visit) {
    List<FunctionDraft> functions = new ArrayList<>();
    for (int i = 1; i <= FUNCTIONS; i++) {
      String name = visit.parameter("functionName" + i);
      if (!name.isEmpty()) {
        functions.add(new FunctionDraft(key(name), name, visit.parameter("functionGroup" + i)));
      }
    }
    return new ProgrammeDraft(
        visit.parameter("key").toUpperCase(Locale.ROOT),
        visit.parameter("name"),
        functions,
        words(visit.parameter("projects")));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
  }

  static List<Long> screens(Visit visit) {
    return visit.parameters("screen").stream()
        .filter(id -> id.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .toList();
  }

  static Answer<OutcomeDraft> northStar(Visit visit) {
    Findings findings = new Findings();
    BigDecimal baseline = number(visit, "baseline", findings);
    BigDecimal target = number(visit, "target", findings);
    MetricDraft metric =
        new MetricDraft(
            visit.parameter("unit"),
            visit.parameter("direction"),
            null,
            null,
            visit.parameter("grain"),
            visit.parameter("definition"),
            null);
    OutcomeDraft draft =
        new OutcomeDraft(
            null,
            visit.parameter("programme"),
            visit.parameter("name"),
            visit.parameter("narrative"),
            null,
            "outcome",
            "lagging",
            true,
            visit.parameter("customerValue"),
            visit.parameter("businessImpact"),
            metric,
            visit.parameter("owner"),
            visit.parameters("influencer"),
            baseline,
            List.of(new TargetDraft(visit.parameter("quarter"), target)),
            List.of(),
            null,
            null,
            List.of(),
            null);
    return findings.none() ? Answer.done(draft) : Answer.refused(findings.reasons());
  }

  private static BigDecimal number(Visit visit, String field, Findings findings) {
    String typed = visit.parameter(field);
    try {
      return typed.isEmpty() ? null : new BigDecimal(typed);
    } catch (NumberFormatException notANumber) {
      findings.add(Refusal.invalid(field, "shared-outcomes.reading.not-a-number", typed));
      return null;
    }
  }

  static RuleDraft rule(Visit visit, Texts texts) {
    List<Requirement> requires =
        visit.parameters("function").stream()
            .map(
                function ->
                    new Requirement(
                        function,
                        new Approvers(List.of(), List.of(), List.of()),
                        1,
                        List.of("summary", "description"),
                        false))
            .toList();
    return new RuleDraft(
        texts.text("shared-outcomes.setup.rule-name"),
        new Scope(visit.parameters("project"), List.of(), "", true, List.of()),
        requires,
        null,
        "");
  }

  /** Every field that a step keeps when it is refused. */
  static Map<String, String> typed(Visit visit) {
    Map<String, String> typed = new java.util.TreeMap<>();
    for (String field :
        List.of(
            "name",
            "key",
            "projects",
            "narrative",
            "customerValue",
            "businessImpact",
            "unit",
            "direction",
            "grain",
            "definition",
            "baseline",
            "target",
            "quarter",
            "owner")) {
      typed.put(field, visit.parameter(field));
    }
    return typed;
  }
}
