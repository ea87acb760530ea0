package org.sharedoutcomes.plugin.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.outcome.Outcome;

/** An outcome's fields as people read them, to compare two versions. */
final class OutcomeFields {
  private OutcomeFields() {}

  static Map<String, String> of(Outcome outcome, Phrases phrases) {
    String unit = outcome.metric().unit();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", outcome.name());
    fields.put("narrative", outcome.narrative());
    fields.put("north-star", phrases.text(outcome.northStar() ? "yes" : "no"));
    fields.put("customer-value", outcome.customerValue());
    fields.put("business-impact", outcome.businessImpact());
    fields.put("stage", outcome.stage());
    fields.put("kind", phrases.word("kind", outcome.kind()));
    fields.put("timing", phrases.word("timing", outcome.timing()));
    fields.put("unit", unit);
    fields.put("direction", phrases.word("direction", outcome.metric().direction()));
    fields.put("definition", outcome.metric().definition());
    fields.put("formula", outcome.metric().formula());
    fields.put("source", outcome.metric().source());
    fields.put("grain", phrases.word("grain", outcome.metric().grain()));
    fields.put(
        "refresh",
        outcome.metric().refreshDays() == null ? "" : outcome.metric().refreshDays().toString());
    fields.put("owner", phrases.person(outcome.owner()));
    fields.put("influencers", String.join(", ", outcome.influencers()));
    fields.put("baseline", phrases.amount(outcome.baseline(), unit));
    fields.put(
        "targets",
        outcome.targets().stream()
            .map(t -> t.quarter() + " " + phrases.amount(t.value(), unit))
            .collect(Collectors.joining(", ")));
    fields.put(
        "shares",
        outcome.functionTargets().stream()
            .map(t -> t.quarter() + " " + t.function() + " " + phrases.amount(t.value(), unit))
            .collect(Collectors.joining(", ")));
    fields.put(
        "cascade", outcome.cascade() == null ? "" : phrases.word("cascade", outcome.cascade()));
    fields.put("limit", phrases.amount(outcome.limit(), unit));
    fields.put("counters", String.join(", ", outcome.counters()));
    fields.put("retired", phrases.text(outcome.retired() ? "yes" : "no"));
    return fields;
  }
}
