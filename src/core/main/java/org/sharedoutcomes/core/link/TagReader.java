package org.sharedoutcomes.core.link;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;

/** Reads outcomes of an issue as typed, and names every fault at its field. */
final class TagReader {
  private final Snapshot snapshot;
  private final List<String> before;
  private final Findings findings = new Findings();
  private final List<String> keys = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Effect> effects = new LinkedHashMap<>();

  private TagReader(Snapshot snapshot, List<String> before) {
    this.snapshot = snapshot;
    this.before = before;
  }

  /**
   * The whole list, each fault at its place in it.
   *
   * @param before keys of the issue's outcomes until now: a retired one may stay, none may come
   */
  static Answer<Tags> all(Snapshot snapshot, List<String> before, List<TagDraft> drafts) {
    TagReader reader = new TagReader(snapshot, before);
    for (int i = 0; i < drafts.size(); i++) {
      reader.read("[" + i + "]", drafts.get(i));
    }
    reader.onePrimary(drafts);
    return reader.answer();
  }

  /** One outcome, its faults at the fields' bare names. */
  static Answer<Tags> one(Snapshot snapshot, List<String> before, TagDraft draft) {
    TagReader reader = new TagReader(snapshot, before);
    reader.read("", draft);
    return reader.answer();
  }

  private Answer<Tags> answer() {
    return findings.none()
        ? Answer.done(new Tags(keys, effects))
        : Answer.refused(findings.reasons());
  }

  private void read(String place, TagDraft draft) {
    if (draft == null) {
      findings.add(Refusal.invalid(place, "shared-outcomes.common.required", place));
      return;
    }
    String at = place.isEmpty() ? "" : place + ".";
    String key = findings.required(at + "outcome", draft.outcome(), 255);
    Optional<Outcome> outcome = snapshot.find(Outcome.KIND, key).map(Document::value);
    if (!key.isEmpty() && outcome.isEmpty()) {
      findings.add(Refusal.invalid(at + "outcome", "shared-outcomes.outcome.no-such-outcome", key));
    } else if (!seen.add(key)) {
      findings.add(Refusal.invalid(at + "outcome", "shared-outcomes.link.twice", key));
    }
    outcome
        .filter(known -> known.retired() && !before.contains(key))
        .ifPresent(
            known ->
                findings.add(
                    Refusal.invalid(at + "outcome", "shared-outcomes.link.retired", known.name())));
    Effect effect = effect(draft, at);
    outcome
        .filter(known -> draft.primary() && draft.expectedEffect() == null && demands(known))
        .ifPresent(
            known ->
                findings.add(
                    Refusal.invalid(
                        at + "expectedEffect",
                        "shared-outcomes.link.effect-required",
                        known.name())));
    keys.add(key);
    effects.put(key, effect);
  }

  private boolean demands(Outcome outcome) {
    return snapshot
        .find(Programme.KIND, outcome.programme())
        .map(programme -> programme.value().effectRequired())
        .orElse(false);
  }

  private Effect effect(TagDraft draft, String at) {
    return new Effect(
        findings.amount(at + "expectedEffect", draft.expectedEffect()),
        findings.within(at + "confidence", draft.confidence(), 0, 100),
        findings.within(at + "horizonDays", draft.horizonDays(), 1, 730),
        findings.optional(at + "rationale", draft.rationale(), 2000),
        day(at + "lookBack", draft.lookBack()),
        draft.primary());
  }

  private LocalDate day(String field, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException noDay) {
      findings.add(Refusal.malformed(field, "shared-outcomes.link.not-a-day", field, typed));
      return null;
    }
  }

  private void onePrimary(List<TagDraft> drafts) {
    List<String> primary =
        drafts.stream()
            .filter(draft -> draft != null && draft.primary())
            .map(TagDraft::outcome)
            .toList();
    if (primary.size() > 1) {
      int second = drafts.lastIndexOf(lastPrimary(drafts));
      findings.add(
          Refusal.invalid(
              "[" + second + "].primary",
              "shared-outcomes.link.two-primary",
              String.join(", ", primary.stream().map(String::valueOf).toList())));
    }
  }

  private static TagDraft lastPrimary(List<TagDraft> drafts) {
    return drafts.stream()
        .filter(draft -> draft != null && draft.primary())
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /**
   * A look-back day that was computed and sent back as it was answered stays computed.
   *
   * @param before what was known of the issue's tags
   */
  static Tags computedAgain(IssueFacts issue, Tags before, Tags sent) {
    Map<String, Effect> effects = new LinkedHashMap<>();
    sent.effects()
        .forEach(
            (key, effect) -> {
              Effect old = before.effects().getOrDefault(key, Effect.UNKNOWN);
              boolean same =
                  old.lookBack() == null
                      && effect.lookBack() != null
                      && old.lookBackOf(issue).equals(Optional.of(effect.lookBack()));
              effects.put(key, same ? effect.lookBack(null) : effect);
            });
    return new Tags(sent.keys(), effects);
  }
}
