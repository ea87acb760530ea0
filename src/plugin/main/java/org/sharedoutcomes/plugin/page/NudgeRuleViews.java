package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.nudge.BrowseNudgeRules;
import org.sharedoutcomes.core.nudge.BrowseNudgeRules.Shown;
import org.sharedoutcomes.core.nudge.Condition;
import org.sharedoutcomes.core.nudge.NudgeRuleDraft;
import org.sharedoutcomes.core.nudge.PreviewNudgeRule.Preview;
import org.sharedoutcomes.core.nudge.PreviewNudgeRule.Tried;
import org.sharedoutcomes.core.nudge.Spell;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;

/** Turns nudge rules, their forms and previews into what pages print. */
public final class NudgeRuleViews {
  private static final int MOST_SPELLS = 12;

  private final NudgeWords words;
  private final BrowseNudgeRules browse;
  private final BrowseOutcomes outcomes;
  private final Texts texts;

  public NudgeRuleViews(
      NudgeWords words, BrowseNudgeRules browse, BrowseOutcomes outcomes, Texts texts) {
    this.words = words;
    this.browse = browse;
    this.outcomes = outcomes;
    this.texts = texts;
  }

  NudgeRulePage.Line line(Shown shown) {
    String threshold =
        shown.health().suggestion().map(found -> found.threshold().toPlainString()).orElse("");
    return new NudgeRulePage.Line(
        shown.rule().key(),
        shown.rule().version(),
        shown.rule().value().name(),
        words.sentences(shown.rule().value()),
        shown.rule().value().on(),
        words.health(shown.health()),
        words.suggestion(shown.rule().value(), shown.health()),
        threshold,
        shown.editable());
  }

  /** A form, and what is in it. */
  record Filled(
      String id,
      int version,
      NudgeRuleDraft draft,
      Map<String, String> values,
      List<Refusal> reasons,
      Optional<Preview> preview) {}

  NudgeRulePage.Form form(Actor actor, Filled filled) {
    NudgeRuleDraft draft = filled.draft();
    List<Programme> programmes = browse.mayDefine(actor).get();
    String programme = filled.values().get("programme");
    Map<String, String> errors = new LinkedHashMap<>();
    filled
        .reasons()
        .forEach(reason -> errors.putIfAbsent(field(reason.field()), texts.say(reason)));
    return new NudgeRulePage.Form(
        filled.id(),
        filled.version(),
        filled.values(),
        programmes.stream()
            .map(
                one -> new NudgeRulePage.Choice(one.key(), one.name(), one.key().equals(programme)))
            .toList(),
        filled.id().isEmpty() && programmes.size() > 1,
        outcomes(actor, programme, draft.outcomes()),
        kinds(filled.values().get("kind")),
        draft.condition() != null && draft.condition().percent(),
        draft.owner(),
        draft.influencers(),
        draft.duringDataProblems(),
        draft.on(),
        errors,
        filled.reasons().stream().map(texts::say).distinct().toList(),
        !filled.reasons().isEmpty(),
        filled.preview().map(found -> preview(found, draft)).orElse(null));
  }

  /** The last word of the refusal's field is the name of the form's. */
  private static String field(String field) {
    return field.substring(field.lastIndexOf('.') + 1);
  }

  private List<NudgeRulePage.Choice> outcomes(Actor actor, String programme, List<String> chosen) {
    return outcomes.all(actor, Optional.of(programme).filter(key -> !key.isEmpty())).isDone()
        ? outcomes.all(actor, Optional.of(programme).filter(key -> !key.isEmpty())).get().stream()
            .map(Document::value)
            .filter(outcome -> !outcome.retired())
            .sorted(Comparator.comparing(Outcome::name, String.CASE_INSENSITIVE_ORDER))
            .map(
                outcome ->
                    new NudgeRulePage.Choice(
                        outcome.key(), outcome.name(), chosen.contains(outcome.key())))
            .toList()
        : List.of();
  }

  private List<NudgeRulePage.Kind> kinds(String chosen) {
    List<NudgeRulePage.Kind> kinds = new ArrayList<>();
    Arrays.stream(Condition.Kind.values())
        .map(
            kind ->
                new NudgeRulePage.Kind(
                    Findings.name(kind),
                    words.text("choice." + Findings.name(kind)),
                    Findings.name(kind).equals(chosen),
                    kind.needsThreshold(),
                    kind.mayHaveExit(),
                    kind.needsDays()))
        .forEach(kinds::add);
    kinds.add(
        new NudgeRulePage.Kind(
            NudgeRuleFields.NONE,
            words.text("choice.none"),
            NudgeRuleFields.NONE.equals(chosen),
            false,
            false,
            false));
    return kinds;
  }

  private NudgeRulePage.Preview preview(Preview preview, NudgeRuleDraft draft) {
    String part =
        preview.tried() < preview.watched()
            ? words.text("preview-part", preview.tried(), preview.watched())
            : "";
    return new NudgeRulePage.Preview(
        words.text("preview", preview.fired()),
        part,
        preview.outcomes().stream().map(this::tried).toList());
  }

  private NudgeRulePage.Tried tried(Tried tried) {
    String unit = tried.outcome().metric().unit();
    List<String> spells =
        new ArrayList<>(
            tried.spells().stream().limit(MOST_SPELLS).map(spell -> spell(spell, unit)).toList());
    if (tried.spells().size() > MOST_SPELLS) {
      spells.add(words.text("preview-more", tried.spells().size() - MOST_SPELLS));
    }
    return new NudgeRulePage.Tried(
        tried.outcome().key(),
        tried.outcome().name(),
        words.text("preview-count", tried.spells().size(), tried.values()),
        spells);
  }

  private String spell(Spell spell, String unit) {
    String sort = spell.sort() == Spell.Sort.SILENCE ? "silent" : "deviated";
    BigDecimal value = spell.value();
    return spell.isOpen()
        ? words.text("open." + sort, NudgeViews.day(spell.from()), new Amount(value, unit))
        : words.text(
            "over." + sort,
            NudgeViews.day(spell.from()),
            NudgeViews.day(spell.to()),
            new Amount(value, unit));
  }
}
