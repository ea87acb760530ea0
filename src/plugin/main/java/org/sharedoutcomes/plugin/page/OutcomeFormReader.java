package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.outcome.OutcomeDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.FunctionTargetDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.MetricDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.TargetDraft;

/** Turns what was typed into a draft, and keeps what cannot be read as a number. */
final class OutcomeFormReader {
  private final TypedOutcome typed;
  private final List<Refusal> unreadable = new ArrayList<>();

  /** The line of each function's target, in the order of the draft. */
  private final List<Integer> lines = new ArrayList<>();

  OutcomeFormReader(TypedOutcome typed) {
    this.typed = typed;
  }

  List<Refusal> unreadable() {
    return unreadable;
  }

  /** The line, from 0, that the field of a refusal belongs to; -1 for none. */
  int line(String field) {
    int number = index(field);
    if (number < 0) {
      return -1;
    }
    return field.startsWith("targets[")
        ? number
        : field.startsWith("functionTargets[") && number < lines.size() ? lines.get(number) : -1;
  }

  private static int index(String field) {
    int open = field.indexOf('[');
    int close = field.indexOf(']');
    String number = open < 0 || close < open ? "" : field.substring(open + 1, close);
    return number.matches("\\d{1,4}") ? Integer.parseInt(number) : -1;
  }

  /**
   * @param owner the login name of the owner that was typed
   */
  OutcomeDraft draft(String key, String programme, String owner) {
    return new OutcomeDraft(
        key,
        programme,
        typed.value("name"),
        typed.value("narrative"),
        typed.value("stage"),
        typed.value("kind"),
        typed.value("timing"),
        !typed.value("northStar").isEmpty(),
        typed.value("customerValue"),
        typed.value("businessImpact"),
        new MetricDraft(
            typed.value("unit"),
            typed.value("direction"),
            typed.value("formula"),
            typed.value("source"),
            typed.value("grain"),
            typed.value("definition"),
            refreshDays()),
        owner,
        typed.influencers(),
        number("baseline", typed.value("baseline")),
        targets(),
        shares(),
        typed.value("cascade"),
        number("limit", typed.value("limit")),
        typed.counters(),
        typed.value("reason"));
  }

  private List<TargetDraft> targets() {
    List<TargetDraft> targets = new ArrayList<>();
    for (int i = 0; i < typed.targets().size(); i++) {
      TypedOutcome.TargetLine line = typed.targets().get(i);
      BigDecimal value = number("targets[" + i + "].value", line.value());
      targets.add(new TargetDraft(line.quarter(), value));
    }
    return targets;
  }

  private List<FunctionTargetDraft> shares() {
    List<FunctionTargetDraft> shares = new ArrayList<>();
    for (int i = 0; i < typed.targets().size(); i++) {
      TypedOutcome.TargetLine line = typed.targets().get(i);
      for (Map.Entry<String, String> share : line.shares().entrySet()) {
        if (!share.getValue().isEmpty()) {
          BigDecimal value =
              number("functionTargets[" + shares.size() + "].value", share.getValue());
          lines.add(i);
          shares.add(new FunctionTargetDraft(share.getKey(), line.quarter(), value));
        }
      }
    }
    return shares;
  }

  private Integer refreshDays() {
    String days = typed.value("refreshDays");
    if (days.isEmpty()) {
      return null;
    }
    if (days.matches("\\d{1,9}")) {
      return Integer.valueOf(days);
    }
    unreadable.add(
        Refusal.malformed("metric.refreshDays", "shared-outcomes.catalogue.not-days", days));
    return null;
  }

  private BigDecimal number(String field, String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return new BigDecimal(TypedNumber.plain(text));
    } catch (NumberFormatException notANumber) {
      unreadable.add(Refusal.malformed(field, "shared-outcomes.reading.not-a-number", text));
      return null;
    }
  }
}
