package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.DefineOutcome;
import org.sharedoutcomes.core.outcome.Metric;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.OutcomeDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.MetricDraft;
import org.sharedoutcomes.core.outcome.OutcomeDraft.TargetDraft;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;

/** The form that creates or changes an outcome, with each refusal at its field. */
public final class OutcomeForm {
  private static final int TARGETS = 4;
  private static final List<String> TEXTS =
      List.of(
          "name",
          "narrative",
          "stage",
          "customerValue",
          "businessImpact",
          "owner",
          "baseline",
          "unit",
          "formula",
          "source",
          "reason");

  private final DefineOutcome defineOutcome;
  private final People people;
  private final Phrases phrases;

  public OutcomeForm(DefineOutcome defineOutcome, People people, Phrases phrases) {
    this.defineOutcome = defineOutcome;
    this.people = people;
    this.phrases = phrases;
  }

  private record View(
      String key,
      int version,
      String programme,
      String programmeName,
      Map<String, String> values,
      Map<String, String> errors,
      List<String> summary,
      boolean refused,
      boolean northStar,
      List<Choice> kinds,
      List<Choice> timings,
      List<Choice> directions,
      List<Choice> grains,
      List<Choice> influencers,
      List<TargetLine> targets) {}

  private record Choice(String value, String name, boolean chosen) {}

  private record TargetLine(int number, String quarter, String value, String error) {}

  Page empty(Actor actor, Programme programme) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("owner", people.withKey(actor.userKey()).map(Person::name).orElse(""));
    return page(programme, null, values, List.of(), List.of(), List.of());
  }

  Page filled(Programme programme, Document<Outcome> document) {
    Outcome outcome = document.value();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", outcome.name());
    values.put("narrative", outcome.narrative());
    values.put("stage", outcome.stage());
    values.put("customerValue", outcome.customerValue());
    values.put("businessImpact", outcome.businessImpact());
    values.put("owner", people.withKey(outcome.owner()).map(Person::name).orElse(""));
    values.put("baseline", plain(outcome.baseline()));
    values.put("unit", outcome.metric().unit());
    values.put("formula", outcome.metric().formula());
    values.put("source", outcome.metric().source());
    values.put("kind", Findings.name(outcome.kind()));
    values.put("timing", Findings.name(outcome.timing()));
    values.put("direction", Findings.name(outcome.metric().direction()));
    values.put("grain", Findings.name(outcome.metric().grain()));
    values.put("northStar", outcome.northStar() ? "true" : "");
    values.put("version", Integer.toString(document.version()));
    List<String[]> targets = new ArrayList<>();
    outcome
        .targets()
        .forEach(t -> targets.add(new String[] {t.quarter().toString(), plain(t.value())}));
    return page(programme, outcome.key(), values, outcome.influencers(), targets, List.of());
  }

  /** Does what the form asks; leads to the outcome, or shows the form again. */
  Page submit(Visit visit, Programme programme, String key) {
    List<Refusal> unreadable = new ArrayList<>();
    OutcomeDraft draft = draft(visit, programme, key, unreadable);
    Answer<Document<Outcome>> answer =
        key == null
            ? defineOutcome.create(visit.actor(), draft)
            : defineOutcome.change(visit.actor(), key, version(visit), draft);
    if (unreadable.isEmpty() && answer.isDone()) {
      return Page.redirect(
          OutcomesServlet.PATH + "/" + answer.get().key(),
          key == null ? "outcome-created" : "outcome-changed");
    }
    List<Refusal> reasons = new ArrayList<>(unreadable);
    reasons.addAll(answer.reasons());
    return page(
        programme, key, typed(visit), visit.parameters("influencers"), targets(visit), reasons);
  }

  private static OptionalInt version(Visit visit) {
    String version = visit.parameter("version");
    return version.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(version))
        : OptionalInt.empty();
  }

  private static Map<String, String> typed(Visit visit) {
    Map<String, String> values = new LinkedHashMap<>();
    TEXTS.forEach(field -> values.put(field, visit.parameter(field)));
    List.of("kind", "timing", "direction", "grain", "version", "northStar")
        .forEach(field -> values.put(field, visit.parameter(field)));
    return values;
  }

  private static OutcomeDraft draft(
      Visit visit, Programme programme, String key, List<Refusal> unreadable) {
    List<TargetDraft> targets = new ArrayList<>();
    List<String[]> lines = targets(visit);
    for (int i = 0; i < lines.size(); i++) {
      String field = "targets[" + i + "].value";
      targets.add(new TargetDraft(lines.get(i)[0], number(field, lines.get(i)[1], unreadable)));
    }
    return new OutcomeDraft(
        key,
        programme.key(),
        visit.parameter("name"),
        visit.parameter("narrative"),
        visit.parameter("stage"),
        visit.parameter("kind"),
        visit.parameter("timing"),
        visit.has("northStar"),
        visit.parameter("customerValue"),
        visit.parameter("businessImpact"),
        new MetricDraft(
            visit.parameter("unit"),
            visit.parameter("direction"),
            visit.parameter("formula"),
            visit.parameter("source"),
            visit.parameter("grain"),
            null,
            null),
        visit.parameter("owner"),
        visit.parameters("influencers"),
        number("baseline", visit.parameter("baseline"), unreadable),
        targets,
        null,
        null,
        null,
        null,
        visit.parameter("reason"));
  }

  /** The target lines in which anything was typed. */
  private static List<String[]> targets(Visit visit) {
    List<String[]> lines = new ArrayList<>();
    for (int i = 1; visit.has("quarter" + i); i++) {
      String quarter = visit.parameter("quarter" + i);
      String value = visit.parameter("value" + i);
      if (!quarter.isEmpty() || !value.isEmpty()) {
        lines.add(new String[] {quarter, value});
      }
    }
    return lines;
  }

  private static BigDecimal number(String field, String typed, List<Refusal> unreadable) {
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return new BigDecimal(TypedNumber.plain(typed));
    } catch (NumberFormatException notANumber) {
      unreadable.add(Refusal.malformed(field, "shared-outcomes.reading.not-a-number", typed));
      return null;
    }
  }

  private static String plain(BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  private Page page(
      Programme programme,
      String key,
      Map<String, String> values,
      List<String> influencers,
      List<String[]> targets,
      List<Refusal> reasons) {
    Map<String, String> errors = new LinkedHashMap<>();
    reasons.forEach(r -> errors.putIfAbsent(r.field().replace("metric.", ""), phrases.say(r)));
    View view =
        new View(
            key,
            Integer.parseInt(
                values.getOrDefault("version", "0").isEmpty()
                    ? "0"
                    : values.getOrDefault("version", "0")),
            programme.key(),
            programme.name(),
            values,
            errors,
            reasons.stream().map(phrases::say).distinct().toList(),
            !reasons.isEmpty(),
            !values.getOrDefault("northStar", "").isEmpty(),
            choices("kind", Outcome.Indicator.values(), values, "outcome"),
            choices("timing", Outcome.Timing.values(), values, "leading"),
            choices("direction", Metric.Direction.values(), values, "up"),
            choices("grain", Metric.Grain.values(), values, "week"),
            functions(programme, influencers),
            lines(targets, errors));
    String title =
        key == null
            ? phrases.text("new-outcome")
            : phrases.text("edit-outcome", values.getOrDefault("name", key));
    int status = reasons.isEmpty() ? 200 : 422;
    return new Page.Screen(status, "atl.general", "outcome-form", title, Plain.of(view));
  }

  private List<Choice> choices(
      String field, Enum<?>[] constants, Map<String, String> values, String otherwise) {
    String chosen = values.getOrDefault(field, otherwise);
    List<Choice> choices = new ArrayList<>();
    for (Enum<?> constant : constants) {
      String name = Findings.name(constant);
      choices.add(new Choice(name, phrases.word(field, constant), name.equals(chosen)));
    }
    return choices;
  }

  private static List<Choice> functions(Programme programme, List<String> chosen) {
    return programme.functions().stream()
        .map((Function f) -> new Choice(f.key(), f.name(), chosen.contains(f.key())))
        .toList();
  }

  private static List<TargetLine> lines(List<String[]> targets, Map<String, String> errors) {
    List<TargetLine> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(TARGETS, targets.size() + 1); i++) {
      String[] typed = i < targets.size() ? targets.get(i) : new String[] {"", ""};
      String field = "targets[" + i + "]";
      String error =
          Optional.ofNullable(errors.get(field + ".quarter"))
              .orElse(errors.getOrDefault(field + ".value", ""));
      lines.add(new TargetLine(i + 1, typed[0], typed[1], error));
    }
    return lines;
  }
}
