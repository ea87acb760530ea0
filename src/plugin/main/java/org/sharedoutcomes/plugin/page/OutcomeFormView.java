package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Metric;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;

/** Lays out the form of an outcome: what stands in it, what can be chosen, and what is wrong. */
public final class OutcomeFormView {
  private static final int TARGETS = 4;

  private final BrowseOutcomes browseOutcomes;
  private final Owners owners;
  private final Phrases phrases;

  public OutcomeFormView(BrowseOutcomes browseOutcomes, Owners owners, Phrases phrases) {
    this.browseOutcomes = browseOutcomes;
    this.owners = owners;
    this.phrases = phrases;
  }

  private record View(
      String key,
      String programme,
      String programmeName,
      Map<String, String> values,
      Map<String, String> errors,
      List<Trouble> summary,
      boolean refused,
      boolean northStar,
      List<Choice> stages,
      List<Choice> kinds,
      List<Choice> timings,
      List<Choice> directions,
      List<Choice> grains,
      List<Choice> cascades,
      List<Choice> influencers,
      List<Choice> counters,
      boolean hasCounters,
      List<Owners.Proposal> owners,
      List<Choice> functions,
      List<Line> targets) {}

  private record Choice(String value, String name, boolean chosen) {}

  /** A reason, with the place in the form that it is about. */
  private record Trouble(String text, String place) {}

  private record Line(int number, String quarter, String value, List<Share> shares, String error) {}

  private record Share(String function, String name, String value) {}

  Page page(
      Actor actor,
      Programme programme,
      String key,
      TypedOutcome typed,
      List<Refusal> reasons,
      OutcomeFormReader reader) {
    Map<String, String> errors = new LinkedHashMap<>();
    List<Trouble> summary = new ArrayList<>();
    for (Refusal reason : reasons) {
      String place = place(reason.field(), reader);
      String text = phrases.say(reason);
      errors.merge(place, text, (a, b) -> a.contains(b) ? a : a + " " + b);
      Trouble trouble = new Trouble(text, place);
      if (!summary.contains(trouble)) {
        summary.add(trouble);
      }
    }
    List<Choice> counters = counters(actor, programme, key, typed);
    View view =
        new View(
            key,
            programme.key(),
            programme.name(),
            typed.values(),
            errors,
            summary,
            !reasons.isEmpty(),
            !typed.value("northStar").isEmpty(),
            stages(programme, typed),
            choices("kind", Outcome.Indicator.values(), typed, "outcome"),
            choices("timing", Outcome.Timing.values(), typed, "leading"),
            choices("direction", Metric.Direction.values(), typed, "up"),
            choices("grain", Metric.Grain.values(), typed, "week"),
            choices("cascade", Outcome.Cascade.values(), typed, ""),
            functions(programme, typed.influencers()),
            counters,
            !counters.isEmpty(),
            owners.of(programme),
            functions(programme, List.of()),
            lines(programme, typed, errors));
    String title =
        key == null
            ? phrases.text("new-outcome")
            : phrases.text("edit-outcome", typed.value("name"));
    int status = reasons.isEmpty() ? 200 : 422;
    return new Page.Screen(status, "atl.general", "outcome-form", title, Plain.of(view));
  }

  /** Where in the form a refusal is shown. */
  private static String place(String field, OutcomeFormReader reader) {
    int line = reader.line(field);
    if (line >= 0) {
      return "target-" + (line + 1);
    }
    String name = field.replace("metric.", "");
    int bracket = name.indexOf('[');
    return bracket < 0 ? name : name.substring(0, bracket);
  }

  private List<Choice> choices(
      String field, Enum<?>[] constants, TypedOutcome typed, String otherwise) {
    String chosen = typed.values().getOrDefault(field, otherwise);
    List<Choice> choices = new ArrayList<>();
    for (Enum<?> constant : constants) {
      String name = Findings.name(constant);
      choices.add(new Choice(name, phrases.word(field, constant), name.equals(chosen)));
    }
    return choices;
  }

  /** The journey's stages, and a stage that was typed before the journey had stages. */
  private static List<Choice> stages(Programme programme, TypedOutcome typed) {
    String stage = typed.value("stage");
    String chosen = programme.stage(stage).orElse(stage);
    List<Choice> choices = new ArrayList<>();
    programme.stages().forEach(s -> choices.add(new Choice(s, s, s.equals(chosen))));
    if (!chosen.isEmpty() && programme.stage(chosen).isEmpty()) {
      choices.add(new Choice(chosen, chosen, true));
    }
    return choices;
  }

  private static List<Choice> functions(Programme programme, List<String> chosen) {
    return programme.functions().stream()
        .map((Function f) -> new Choice(f.key(), f.name(), chosen.contains(f.key())))
        .toList();
  }

  /** Other outcomes of the programme that have a limit. */
  private List<Choice> counters(Actor actor, Programme programme, String key, TypedOutcome typed) {
    return browseOutcomes.all(actor, Optional.of(programme.key())).get().stream()
        .map(Document::value)
        .filter(other -> !other.key().equals(key))
        .filter(other -> other.limit() != null || typed.counters().contains(other.key()))
        .map(
            other ->
                new Choice(
                    other.key(), phrases.guard(other), typed.counters().contains(other.key())))
        .toList();
  }

  private static List<Line> lines(
      Programme programme, TypedOutcome typed, Map<String, String> errors) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(TARGETS, typed.targets().size() + 1); i++) {
      TypedOutcome.TargetLine line =
          i < typed.targets().size()
              ? typed.targets().get(i)
              : new TypedOutcome.TargetLine("", "", Map.of());
      List<Share> shares =
          programme.functions().stream()
              .map(f -> new Share(f.key(), f.name(), line.shares().getOrDefault(f.key(), "")))
              .toList();
      String error = errors.getOrDefault("target-" + (i + 1), "");
      lines.add(new Line(i + 1, line.quarter(), line.value(), shares, error));
    }
    return lines;
  }
}
