package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.TagDraft;

/**
 * The fields of an expected effect as they stand in a form, and what is wrong with them.
 *
 * @param errors a sentence by field
 */
record EffectFields(
    String outcome,
    String expectedEffect,
    String confidence,
    String horizonDays,
    String lookBack,
    String rationale,
    boolean primary,
    Map<String, String> errors) {
  static final EffectFields EMPTY = new EffectFields("", "", "", "", "", "", false, Map.of());

  /** As it was sent. */
  static EffectFields typed(Visit visit) {
    return new EffectFields(
        visit.parameter("outcome"),
        visit.parameter("expectedEffect"),
        visit.parameter("confidence"),
        visit.parameter("horizonDays"),
        visit.parameter("lookBack"),
        visit.parameter("rationale"),
        visit.has("primary"),
        Map.of());
  }

  /** As it is known. */
  static EffectFields of(String outcome, Effect effect) {
    return new EffectFields(
        outcome,
        effect.expectedEffect() == null ? "" : effect.expectedEffect().toPlainString(),
        text(effect.confidence()),
        text(effect.horizonDays()),
        text(effect.lookBack()),
        effect.rationale(),
        effect.primary(),
        Map.of());
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  EffectFields mainly(boolean isPrimary) {
    return new EffectFields(
        outcome, expectedEffect, confidence, horizonDays, lookBack, rationale, isPrimary, errors);
  }

  /** The same with what was wrong, each sentence at its field. */
  EffectFields wrong(List<Refusal> reasons, Phrases phrases) {
    Map<String, String> sentences = new LinkedHashMap<>();
    reasons.forEach(
        reason ->
            sentences.merge(
                reason.field(), phrases.say(reason), (one, other) -> one + " " + other));
    return new EffectFields(
        outcome, expectedEffect, confidence, horizonDays, lookBack, rationale, primary, sentences);
  }

  /** What the rules read; refused for what is no number, each at its field. */
  Answer<TagDraft> draft() {
    List<Refusal> reasons = new ArrayList<>();
    BigDecimal effect = amount(reasons);
    Integer sure = whole("confidence", confidence, reasons);
    Integer horizon = whole("horizonDays", horizonDays, reasons);
    return reasons.isEmpty()
        ? Answer.done(new TagDraft(outcome, effect, sure, horizon, rationale, lookBack, primary))
        : Answer.refused(reasons);
  }

  private BigDecimal amount(List<Refusal> reasons) {
    String plain = TypedNumber.plain(expectedEffect);
    if (plain.isEmpty()) {
      return null;
    }
    if (plain.matches("[+-]?\\d{1,40}(\\.\\d{1,40})?")) {
      return new BigDecimal(plain);
    }
    reasons.add(
        Refusal.malformed(
            "expectedEffect", "shared-outcomes.reading.not-a-number", expectedEffect));
    return null;
  }

  private static Integer whole(String field, String typed, List<Refusal> reasons) {
    if (typed.isEmpty()) {
      return null;
    }
    if (typed.matches("-?\\d{1,9}")) {
      return Integer.valueOf(typed);
    }
    reasons.add(Refusal.malformed(field, "shared-outcomes.reading.not-a-number", typed));
    return null;
  }
}
