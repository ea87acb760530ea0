package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.DefineProgramme;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.ProgrammeDraft;
import org.sharedoutcomes.core.programme.ProgrammeDraft.FunctionDraft;
import org.sharedoutcomes.core.programme.StageUse;

/** Programmes for the administrator: the list, and the form for one. */
public final class ProgrammePages {
  private static final int FUNCTIONS = 4;
  private static final String PATH = AdminServlet.PATH + "/programmes";

  private final BrowseProgrammes browseProgrammes;
  private final DefineProgramme defineProgramme;
  private final StageUse stageUse;
  private final Phrases phrases;

  public ProgrammePages(
      BrowseProgrammes browseProgrammes,
      DefineProgramme defineProgramme,
      StageUse stageUse,
      Phrases phrases) {
    this.browseProgrammes = browseProgrammes;
    this.defineProgramme = defineProgramme;
    this.stageUse = stageUse;
    this.phrases = phrases;
  }

  private record ListView(List<Row> programmes, boolean empty) {}

  private record Row(String key, String name, String functions, String projects) {}

  private record FormView(
      String key,
      int version,
      Map<String, String> values,
      List<Line> functions,
      List<StageLine> stages,
      List<String> stageNames,
      boolean effectRequired,
      Map<String, String> errors,
      List<String> summary,
      boolean refused) {}

  /**
   * A stage.
   *
   * @param use how much stands at it, in words; empty for nothing
   * @param asks whether it must be said where that goes
   */
  private record StageLine(
      int number, String was, String name, int place, String to, String use, boolean asks) {}

  private record Line(int number, String key, String name, String group, String error) {}

  Page page(Visit visit) {
    List<String> path = visit.path();
    if (path.size() < 3) {
      return list(visit);
    }
    if (path.get(2).equals("new")) {
      return form(null, 0, Map.of(), List.of(), new TypedStages(List.of()), List.of());
    }
    Answer<Document<Programme>> found = browseProgrammes.one(visit.actor(), path.get(2));
    return found.isDone() ? form(found.get()) : list(visit);
  }

  private Page list(Visit visit) {
    List<Row> rows =
        browseProgrammes.all(visit.actor()).get().stream()
            .map(Document::value)
            .map(
                programme ->
                    new Row(
                        programme.key(),
                        programme.name(),
                        String.join(
                            ", ", programme.functions().stream().map(Function::name).toList()),
                        programme.projects().isEmpty()
                            ? phrases.text("all-projects")
                            : String.join(", ", programme.projects())))
            .toList();
    return Page.admin(
        "programmes", phrases.text("programmes"), Plain.of(new ListView(rows, rows.isEmpty())));
  }

  private Page form(Document<Programme> document) {
    Programme programme = document.value();
    List<FunctionDraft> functions =
        programme.functions().stream()
            .map(f -> new FunctionDraft(f.key(), f.name(), f.group()))
            .toList();
    return form(
        programme.key(),
        document.version(),
        Map.of(
            "key", programme.key(),
            "name", programme.name(),
            "projects", String.join(", ", programme.projects()),
            "effectRequired", programme.effectRequired() ? "true" : ""),
        functions,
        TypedStages.of(programme.stages(), true),
        List.of());
  }

  Page submit(Visit visit) {
    List<String> path = visit.path();
    String key = path.size() > 2 && !path.get(2).equals("new") ? path.get(2) : null;
    List<FunctionDraft> functions = functions(visit);
    TypedStages stages = TypedStages.of(visit);
    List<String> projects =
        Arrays.stream(visit.parameter("projects").split("[,\\s]+"))
            .filter(project -> !project.isEmpty())
            .toList();
    ProgrammeDraft draft =
        new ProgrammeDraft(
            key == null ? visit.parameter("key") : key,
            visit.parameter("name"),
            functions,
            projects,
            stages.names(),
            stages.moved(),
            visit.has("effectRequired"));
    String version = visit.parameter("version");
    Answer<Document<Programme>> answer =
        key == null
            ? defineProgramme.create(visit.actor(), draft)
            : defineProgramme.change(visit.actor(), key, version(version), draft);
    if (answer.isDone()) {
      return Page.redirect(PATH, "programme-saved");
    }
    Map<String, String> values = new LinkedHashMap<>();
    List.of("key", "name", "projects", "effectRequired")
        .forEach(f -> values.put(f, visit.parameter(f)));
    return form(key, version(version).orElse(0), values, functions, stages, answer.reasons());
  }

  private static OptionalInt version(String version) {
    return version.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(version))
        : OptionalInt.empty();
  }

  /** The lines in which anything was typed. */
  private static List<FunctionDraft> functions(Visit visit) {
    List<FunctionDraft> functions = new ArrayList<>();
    for (int i = 1; visit.has("functionKey" + i); i++) {
      String key = visit.parameter("functionKey" + i);
      String name = visit.parameter("functionName" + i);
      String group = visit.parameter("functionGroup" + i);
      if (!(key + name + group).isEmpty()) {
        functions.add(new FunctionDraft(key, name, group));
      }
    }
    return functions;
  }

  private Page form(
      String key,
      int version,
      Map<String, String> values,
      List<FunctionDraft> functions,
      TypedStages stages,
      List<Refusal> reasons) {
    Map<String, String> errors = new LinkedHashMap<>();
    reasons.forEach(
        reason -> {
          String field =
              reason.field().startsWith("projects")
                  ? "projects"
                  : reason.field().startsWith("stages") || reason.field().equals("movedStages")
                      ? "stages"
                      : reason.field();
          errors.merge(field, phrases.say(reason), (a, b) -> a + " " + b);
        });
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(FUNCTIONS, functions.size() + 1); i++) {
      FunctionDraft typed = i < functions.size() ? functions.get(i) : new FunctionDraft("", "", "");
      String field = "functions[" + i + "]";
      String error =
          errors.entrySet().stream()
              .filter(entry -> entry.getKey().startsWith(field))
              .map(Map.Entry::getValue)
              .reduce("", (a, b) -> (a + " " + b).strip());
      lines.add(new Line(i + 1, typed.key(), typed.name(), typed.group(), error));
    }
    FormView view =
        new FormView(
            key,
            version,
            values,
            lines,
            stages(key, stages),
            stages.names() == null ? List.of() : stages.names(),
            !values.getOrDefault("effectRequired", "").isEmpty(),
            errors,
            reasons.stream().map(phrases::say).distinct().toList(),
            !reasons.isEmpty());
    String title =
        key == null
            ? phrases.text("new-programme")
            : phrases.text("edit-programme", values.getOrDefault("name", key));
    return new Page.Screen(
        reasons.isEmpty() ? 200 : 422, "atl.admin", "programme-form", title, Plain.of(view));
  }

  private List<StageLine> stages(String programme, TypedStages typed) {
    Map<String, Integer> counts = programme == null ? Map.of() : stageUse.counts(programme);
    List<StageLine> lines = new ArrayList<>();
    for (TypedStages.Line line : typed.withSpare()) {
      int count = line.was().isEmpty() ? 0 : counts.getOrDefault(line.was(), 0);
      lines.add(
          new StageLine(
              lines.size() + 1,
              line.was(),
              line.name(),
              line.place(),
              line.to(),
              count == 0 ? "" : phrases.text("stage-use", count),
              count > 0 && line.name().isEmpty()));
    }
    return lines;
  }
}
