package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.nudge.NudgeRuleDraft;
import org.sharedoutcomes.core.nudge.NudgeRuleDraft.ConditionDraft;

/** What a nudge rule's form holds, read into a draft and written from one. */
final class NudgeRuleFields {
  /** The kind of a rule that watches for silence alone. */
  static final String NONE = "none";

  private final Visit visit;
  private final Findings findings = new Findings();

  NudgeRuleFields(Visit visit) {
    this.visit = visit;
  }

  /** What could not be read at all. */
  List<Refusal> unreadable() {
    return findings.reasons();
  }

  NudgeRuleDraft read() {
    String kind = visit.parameter("kind");
    return new NudgeRuleDraft(
        visit.parameter("name"),
        visit.parameter("programme"),
        visit.parameters("outcomes"),
        kind.equals(NONE)
            ? null
            : new ConditionDraft(
                kind,
                number("condition.threshold", visit.parameter("threshold")),
                number("condition.exit", visit.parameter("exit")),
                whole("condition.days", visit.parameter("days")),
                visit.has("percent")),
        whole("pendingDays", visit.parameter("pendingDays")),
        whole("quietDays", visit.parameter("quietDays")),
        visit.has("owner"),
        visit.has("influencers"),
        Arrays.stream(visit.parameter("users").split("[,\n]"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList(),
        visit.has("duringDataProblems"),
        visit.has("on"));
  }

  private BigDecimal number(String field, String text) {
    try {
      return text.isEmpty() ? null : new BigDecimal(text.replace(',', '.'));
    } catch (NumberFormatException notANumber) {
      findings.add(Refusal.invalid(field, "shared-outcomes.reading.not-a-number", text));
      return null;
    }
  }

  private Integer whole(String field, String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("-?\\d{1,8}")) {
      findings.add(Refusal.invalid(field, "shared-outcomes.reading.not-a-number", text));
      return null;
    }
    return Integer.valueOf(text);
  }

  /** The values of a draft that came from a rule. */
  static Map<String, String> values(NudgeRuleDraft draft) {
    Map<String, String> values = new LinkedHashMap<>();
    ConditionDraft condition = draft.condition();
    values.put("name", text(draft.name()));
    values.put("programme", text(draft.programme()));
    values.put("kind", condition == null ? NONE : text(condition.kind()));
    values.put("threshold", condition == null ? "" : text(condition.threshold()));
    values.put("exit", condition == null ? "" : text(condition.exit()));
    values.put("days", condition == null ? "" : text(condition.days()));
    values.put("pendingDays", text(draft.pendingDays()));
    values.put("quietDays", text(draft.quietDays()));
    values.put("users", String.join(", ", draft.users()));
    return values;
  }

  /** What was typed, readable or not. */
  Map<String, String> typed() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field :
        List.of(
            "name",
            "programme",
            "kind",
            "threshold",
            "exit",
            "days",
            "pendingDays",
            "quietDays",
            "users")) {
      values.put(field, visit.parameter(field));
    }
    return values;
  }

  private static String text(Object value) {
    return value == null
        ? ""
        : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
