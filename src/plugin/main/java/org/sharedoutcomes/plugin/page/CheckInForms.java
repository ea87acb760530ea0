package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.plugin.page.CheckInForm.Typed;
import org.sharedoutcomes.plugin.page.CheckInForm.Wrong;

/** Makes the form for a new value; only for members, whom the caller knows. */
public final class CheckInForms {
  private static final List<String> FIELDS = List.of("value", "at", "confidence", "note");

  private final Phrases phrases;
  private final Clock clock;

  public CheckInForms(Phrases phrases, Clock clock) {
    this.phrases = phrases;
    this.clock = clock;
  }

  /** The form on an outcome's own page, with room for a confidence and a sentence. */
  CheckInForm wide(Outcome outcome, Stand stand, String back) {
    return form(outcome, stand, back, false);
  }

  /** The form in a list or a panel: one field, the others folded away. */
  CheckInForm compact(Outcome outcome, Stand stand, String back) {
    return form(outcome, stand, back, true);
  }

  private CheckInForm form(Outcome outcome, Stand stand, String back, boolean compact) {
    return new CheckInForm(
        "so-check-in-" + outcome.key(),
        outcome.key(),
        outcome.name(),
        phrases.text("check-in-of", outcome.name()),
        outcome.metric().unit(),
        stand.newest().map(reading -> last(outcome, reading)).orElse(""),
        back,
        today(),
        compact,
        false,
        Typed.NOTHING,
        Wrong.NOTHING);
  }

  private String last(Outcome outcome, Reading newest) {
    return phrases.text(
        "last-value",
        phrases.amount(newest.value(), outcome.metric().unit()),
        phrases.day(newest.at()));
  }

  /** Today, as a date field writes it. */
  String today() {
    return LocalDate.now(clock).toString();
  }

  /** The reasons, each at the field that it is about. */
  Wrong wrong(List<Refusal> reasons) {
    Map<String, List<String>> byField = new LinkedHashMap<>();
    for (Refusal reason : reasons) {
      String field = FIELDS.contains(reason.field()) ? reason.field() : "";
      byField.computeIfAbsent(field, any -> new ArrayList<>()).add(phrases.say(reason));
    }
    return new Wrong(
        of(byField, "value"),
        of(byField, "at"),
        of(byField, "confidence"),
        of(byField, "note"),
        byField.getOrDefault("", List.of()),
        !reasons.isEmpty());
  }

  private static String of(Map<String, List<String>> byField, String field) {
    return String.join(" ", byField.getOrDefault(field, List.of()));
  }
}
