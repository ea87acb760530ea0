package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Target;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;
import org.sharedoutcomes.core.reading.Reading;

/**
 * An outcome in a list, in words.
 *
 * @param depth how far below the top of the tree, 0 to 6
 * @param relation how it acts on the one above it; empty at the top
 * @param trend null when there is no value yet
 */
record OutcomeRow(
    int depth,
    String relation,
    String key,
    String name,
    boolean northStar,
    String current,
    String target,
    Curve trend,
    String trendText,
    String standing,
    String lozenge,
    String sentence,
    TrustMark trust,
    String owner) {
  static OutcomeRow of(Outcome outcome, Stand stand, int depth, String relation, Phrases phrases) {
    String unit = outcome.metric().unit();
    List<BigDecimal> values = stand.trend().stream().map(Reading::value).toList();
    return new OutcomeRow(
        Math.min(depth, 6),
        relation,
        outcome.key(),
        outcome.name(),
        outcome.northStar(),
        phrases.amount(stand.newest().map(Reading::value).orElse(null), unit),
        stand
            .target()
            .map(
                target ->
                    phrases.text(
                        "target-by", amount(target, unit, phrases), target.quarter().toString()))
            .orElse(""),
        values.isEmpty() ? null : Curve.of(values),
        phrases.text(
            "trend",
            values.stream().map(v -> phrases.amount(v, unit)).collect(Collectors.joining("; "))),
        phrases.standing(stand.status()),
        Phrases.lozenge(stand.status().standing()),
        phrases.sentence(stand.status()),
        TrustMark.of(stand, phrases),
        phrases.person(outcome.owner()));
  }

  private static String amount(Target target, String unit, Phrases phrases) {
    return phrases.amount(target.value(), unit);
  }
}
