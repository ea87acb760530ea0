package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.setup.JiraFields;
import org.sharedoutcomes.core.setup.ShowSetup.Setup;
import org.sharedoutcomes.core.setup.ShowSetup.Step;
import org.sharedoutcomes.core.signoff.Rule;

/** Shows how far the setup is, and the form of the step that comes next. */
public final class SetupViews {
  private static final List<String> SUGGESTED = List.of("Product", "Marketing", "Support");

  private final Journal journal;
  private final People people;
  private final Texts texts;
  private final Clock clock;

  public SetupViews(Journal journal, People people, Texts texts, Clock clock) {
    this.journal = journal;
    this.people = people;
    this.texts = texts;
    this.clock = clock;
  }

  private record View(
      List<StepView> steps,
      boolean complete,
      String programme,
      String programmeName,
      List<FunctionLine> functions,
      List<Named> speaking,
      List<String> projects,
      List<ScreenLine> screens,
      String byHand,
      String made,
      List<Named> quarters,
      Map<String, String> typed,
      Map<String, String> errors,
      List<String> summary,
      String sample,
      boolean stepRefused,
      boolean sampleRefused) {}

  private record StepView(
      String key, int number, String name, String state, boolean done, boolean open, String told) {}

  private record FunctionLine(int number, String name, String group, String error) {}

  private record Named(String key, String name, boolean chosen) {}

  private record ScreenLine(long id, String name, String missing, boolean complete) {}

  Page screen(Setup setup, Visit visit, String step, List<Refusal> reasons) {
    Map<String, String> errors = new LinkedHashMap<>();
    reasons.forEach(one -> errors.merge(field(one), texts.say(one), (a, b) -> a + " " + b));
    boolean isSample = step.equals("load") || step.equals("remove");
    View view =
        new View(
            steps(setup),
            setup.next().isEmpty(),
            setup.programme().map(Programme::key).orElse(""),
            setup.programme().map(Programme::name).orElse(""),
            functionLines(visit, reasons),
            speaking(setup, visit),
            setup.programme().map(Programme::projects).orElse(List.of()),
            screens(setup),
            setup.screens().isDone() ? "" : texts.say(setup.screens().reasons().get(0)),
            toMake(setup),
            quarters(visit),
            typed(visit),
            errors,
            reasons.stream().map(texts::say).distinct().toList(),
            setup.sample().orElse(""),
            !isSample && !reasons.isEmpty(),
            isSample && !reasons.isEmpty());
    return new Page.Screen(
        reasons.isEmpty() ? 200 : 422,
        "atl.admin",
        "setup",
        texts.text("shared-outcomes.setup.title"),
        Plain.of(view),
        List.of("setup"));
  }

  private static String field(Refusal reason) {
    return reason.field().replaceFirst("^(metric|targets\\[0\\])\\.", "").replaceFirst("\\[.*", "");
  }

  private List<StepView> steps(Setup setup) {
    Optional<Step> next = setup.next();
    List<StepView> steps = new ArrayList<>();
    for (Step step : Step.values()) {
      String key = step.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      boolean done = setup.isDone(step);
      boolean open = next.filter(step::equals).isPresent();
      String state = done ? "done" : open ? "now" : "later";
      steps.add(
          new StepView(
              key,
              steps.size() + 1,
              texts.text("shared-outcomes.setup.step." + key),
              texts.text("shared-outcomes.setup.state." + state),
              done,
              open,
              done ? told(step, setup) : ""));
    }
    return steps;
  }

  private String told(Step step, Setup setup) {
    return switch (step) {
      case PROGRAMME ->
          texts.text(
              "shared-outcomes.setup.told.programme",
              setup.programme().orElseThrow().name(),
              setup.programme().orElseThrow().functions().stream().map(Function::name).toList());
      case FIELDS ->
          texts.text(
              "shared-outcomes.setup.told.fields",
              setup.fields().stream().map(JiraFields.Field::name).toList(),
              setup.screens().get().stream().map(JiraFields.Screen::name).toList());
      case NORTH_STAR ->
          texts.text(
              "shared-outcomes.setup.told.north-star",
              setup.northStar().map(Outcome::name).orElseThrow());
      case RULE ->
          texts.text(
              "shared-outcomes.setup.told.rule", setup.rules().stream().map(Rule::name).toList());
    };
  }

  private static List<ScreenLine> screens(Setup setup) {
    return setup.screens().isDone()
        ? setup.screens().get().stream()
            .map(
                screen ->
                    new ScreenLine(
                        screen.id(),
                        screen.name(),
                        String.join(", ", screen.missing()),
                        screen.missing().isEmpty()))
            .toList()
        : List.of();
  }

  /** Names of the fields that Jira does not have yet. */
  private static String toMake(Setup setup) {
    return String.join(
        ", ",
        setup.fields().stream()
            .filter(field -> field.id().isEmpty())
            .map(JiraFields.Field::name)
            .toList());
  }

  private List<FunctionLine> functionLines(Visit visit, List<Refusal> reasons) {
    List<FunctionLine> lines = new ArrayList<>();
    int sent = 0;
    for (int i = 1; i <= SetupForms.FUNCTIONS; i++) {
      boolean typed = visit.has("functionName" + i);
      String suggested = i <= SUGGESTED.size() ? SUGGESTED.get(i - 1) : "";
      String name = typed ? visit.parameter("functionName" + i) : suggested;
      String field = "functions[" + sent + "]";
      String error =
          name.isEmpty()
              ? ""
              : String.join(
                  " ",
                  reasons.stream()
                      .filter(reason -> reason.field().startsWith(field))
                      .map(texts::say)
                      .toList());
      sent += name.isEmpty() ? 0 : 1;
      lines.add(new FunctionLine(i, name, visit.parameter("functionGroup" + i), error));
    }
    return lines;
  }

  private static List<Named> speaking(Setup setup, Visit visit) {
    List<String> chosen = new ArrayList<>(visit.parameters("function"));
    chosen.addAll(visit.parameters("influencer"));
    boolean sent = visit.has("step");
    return setup.programme().map(Programme::functions).orElse(List.of()).stream()
        .map(one -> new Named(one.key(), one.name(), !sent || chosen.contains(one.key())))
        .toList();
  }

  private List<Named> quarters(Visit visit) {
    FiscalCalendar calendar = Settings.of(journal.snapshot()).calendar();
    Quarter now = calendar.quarterOf(LocalDate.now(clock));
    String chosen =
        visit.parameter("quarter").isEmpty() ? now.plus(1).toString() : visit.parameter("quarter");
    List<Named> quarters = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String quarter = now.plus(i).toString();
      quarters.add(new Named(quarter, quarter, quarter.equals(chosen)));
    }
    return quarters;
  }

  private Map<String, String> typed(Visit visit) {
    Map<String, String> typed = SetupForms.typed(visit);
    if (!visit.has("owner")) {
      typed.put("owner", people.withKey(visit.actor().userKey()).map(Person::name).orElse(""));
    }
    return typed;
  }
}
