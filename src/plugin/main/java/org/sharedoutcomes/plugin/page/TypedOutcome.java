package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.outcome.FunctionTarget;
import org.sharedoutcomes.core.outcome.Metric;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Target;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;

/**
 * What stands in the form of an outcome, as text.
 *
 * @param values of the single fields, by the field's name
 * @param influencers keys of the functions that are ticked
 * @param counters keys of the counter-metrics that are ticked
 * @param targets the lines in which anything was typed
 */
record TypedOutcome(
    Map<String, String> values,
    List<String> influencers,
    List<String> counters,
    List<TargetLine> targets) {
  static final List<String> FIELDS =
      List.of(
          "name",
          "narrative",
          "stage",
          "kind",
          "timing",
          "northStar",
          "customerValue",
          "businessImpact",
          "owner",
          "baseline",
          "definition",
          "formula",
          "unit",
          "direction",
          "grain",
          "source",
          "refreshDays",
          "cascade",
          "limit",
          "reason",
          "version");

  /**
   * A target and what functions take on of it.
   *
   * @param shares by the function's key; empty for nothing
   */
  record TargetLine(String quarter, String value, Map<String, String> shares) {
    boolean isEmpty() {
      return quarter.isEmpty()
          && value.isEmpty()
          && shares.values().stream().allMatch(String::isEmpty);
    }
  }

  /** A form that nobody has typed in; the one who asks for it is proposed as the owner. */
  static TypedOutcome empty(String owner, String stage) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("owner", owner);
    values.put("stage", stage);
    return new TypedOutcome(values, List.of(), List.of(), List.of());
  }

  static TypedOutcome of(Visit visit, Programme programme) {
    Map<String, String> values = new LinkedHashMap<>();
    FIELDS.forEach(field -> values.put(field, visit.parameter(field)));
    List<TargetLine> lines = new ArrayList<>();
    for (int i = 1; visit.has("quarter" + i); i++) {
      Map<String, String> shares = new LinkedHashMap<>();
      for (Function function : programme.functions()) {
        shares.put(function.key(), visit.parameter("share" + i + "-" + function.key()));
      }
      lines.add(
          new TargetLine(visit.parameter("quarter" + i), visit.parameter("value" + i), shares));
    }
    lines.removeIf(TargetLine::isEmpty);
    return new TypedOutcome(
        values, visit.parameters("influencers"), visit.parameters("counters"), lines);
  }

  static TypedOutcome of(Outcome outcome, String owner, int version) {
    Metric metric = outcome.metric();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", outcome.name());
    values.put("narrative", outcome.narrative());
    values.put("stage", outcome.stage());
    values.put("kind", Findings.name(outcome.kind()));
    values.put("timing", Findings.name(outcome.timing()));
    values.put("northStar", outcome.northStar() ? "true" : "");
    values.put("customerValue", outcome.customerValue());
    values.put("businessImpact", outcome.businessImpact());
    values.put("owner", owner);
    values.put("baseline", plain(outcome.baseline()));
    values.put("definition", metric.definition());
    values.put("formula", metric.formula());
    values.put("unit", metric.unit());
    values.put("direction", Findings.name(metric.direction()));
    values.put("grain", Findings.name(metric.grain()));
    values.put("source", metric.source());
    values.put("refreshDays", metric.refreshDays() == null ? "" : metric.refreshDays().toString());
    values.put("cascade", outcome.cascade() == null ? "" : Findings.name(outcome.cascade()));
    values.put("limit", plain(outcome.limit()));
    values.put("version", Integer.toString(version));
    return new TypedOutcome(
        values,
        outcome.influencers(),
        outcome.counters(),
        outcome.targets().stream().map(target -> line(outcome, target)).toList());
  }

  private static TargetLine line(Outcome outcome, Target target) {
    Map<String, String> shares = new LinkedHashMap<>();
    for (FunctionTarget share : outcome.functionTargets()) {
      if (share.quarter().equals(target.quarter())) {
        shares.put(share.function(), plain(share.value()));
      }
    }
    return new TargetLine(target.quarter().toString(), plain(target.value()), shares);
  }

  String value(String field) {
    return values.getOrDefault(field, "");
  }

  private static String plain(BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }
}
