package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.outcome.Definition;
import org.sharedoutcomes.core.outcome.Metric;
import org.sharedoutcomes.core.reading.Check;
import org.sharedoutcomes.core.reading.Checks;
import org.sharedoutcomes.core.reading.Finding;
import org.sharedoutcomes.core.reading.Review;
import org.sharedoutcomes.core.reading.Trust;

/**
 * One check with its threshold, its state and what it found.
 *
 * @param state passed, warning, data problem or off, as a word
 */
record CheckLine(
    String name,
    String label,
    String asks,
    String threshold,
    String state,
    String lozenge,
    List<String> found) {
  static List<CheckLine> of(OpenedOutcome opened, Review review, Phrases phrases) {
    List<CheckLine> lines = new ArrayList<>();
    for (Check check : Check.values()) {
      lines.add(of(check, opened, review, phrases));
    }
    return lines;
  }

  private static CheckLine of(Check check, OpenedOutcome opened, Review review, Phrases phrases) {
    String name = Findings.name(check);
    boolean on = review.checks().value().has(check);
    List<Finding> findings = review.of(check);
    Trust worst =
        findings.stream().map(Finding::trust).max(Comparator.naturalOrder()).orElse(Trust.TRUSTED);
    List<String> found = new ArrayList<>(findings.stream().map(phrases::sentence).toList());
    boolean redefined = check == Check.DEFINITION && on && review.redefined().isPresent();
    if (redefined) {
      Definition definition = review.redefined().get();
      found.add(
          phrases.text(
              "quality.redefined",
              definition.version(),
              phrases.moment(definition.since()),
              phrases.person(definition.by())));
    }
    return new CheckLine(
        name,
        phrases.text("check." + name),
        phrases.text("check." + name + "-asks"),
        threshold(check, opened, review.checks().value(), phrases),
        !on
            ? phrases.text("quality.off")
            : redefined ? phrases.text("quality.look") : phrases.word("check-state", worst),
        !on || redefined ? "aui-lozenge" : lozenge(worst),
        found);
  }

  private static String lozenge(Trust trust) {
    return switch (trust) {
      case TRUSTED -> "aui-lozenge aui-lozenge-success";
      case WARNING -> "aui-lozenge aui-lozenge-moved";
      case DATA_PROBLEM -> "aui-lozenge aui-lozenge-error";
    };
  }

  private static String threshold(
      Check check, OpenedOutcome opened, Checks checks, Phrases phrases) {
    Metric metric = opened.outcome().metric();
    return switch (check) {
      case FRESHNESS, GAP -> phrases.text("quality.days", metric.expectedDays());
      case RANGE -> range(opened.unit(), checks, phrases);
      case JUMP -> phrases.text("quality.times", checks.jumpFactor());
      case DUPLICATE -> phrases.text("quality.repeats", checks.repeats());
      case UNIT -> phrases.text("quality.hundredfold");
      case DEFINITION -> "";
    };
  }

  private static String range(String unit, Checks checks, Phrases phrases) {
    if (checks.low() == null && checks.high() == null) {
      return phrases.text("quality.no-range");
    }
    if (checks.low() == null) {
      return phrases.text("quality.at-most", phrases.amount(checks.high(), unit));
    }
    if (checks.high() == null) {
      return phrases.text("quality.at-least", phrases.amount(checks.low(), unit));
    }
    return phrases.text(
        "quality.between", phrases.amount(checks.low(), ""), phrases.amount(checks.high(), unit));
  }
}
