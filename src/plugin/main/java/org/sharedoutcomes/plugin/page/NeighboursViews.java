package org.sharedoutcomes.plugin.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.handoff.HandOver;
import org.sharedoutcomes.core.handoff.HandOver.Given;
import org.sharedoutcomes.core.handoff.HandOver.OfIssue;
import org.sharedoutcomes.core.launch.NameCompanion;
import org.sharedoutcomes.core.plan.Handoff;
import org.sharedoutcomes.core.readiness.CompanionKind;
import org.sharedoutcomes.core.roadmap.Companion;
import org.sharedoutcomes.core.roadmap.FindMismatches.Work;
import org.sharedoutcomes.core.roadmap.Mismatch;
import org.sharedoutcomes.core.roadmap.Placement;
import org.sharedoutcomes.core.roadmap.ShowNeighbours;
import org.sharedoutcomes.core.roadmap.ShowNeighbours.Neighbours;
import org.sharedoutcomes.plugin.page.NeighboursView.Beside;
import org.sharedoutcomes.plugin.page.NeighboursView.Choice;
import org.sharedoutcomes.plugin.page.NeighboursView.Handed;
import org.sharedoutcomes.plugin.page.NeighboursView.HandoffForm;
import org.sharedoutcomes.plugin.page.NeighboursView.Line;
import org.sharedoutcomes.plugin.page.NeighboursView.NameForm;
import org.sharedoutcomes.plugin.page.NeighboursView.Of;

/** Says in words what stands around an issue, and makes the forms for whoever may change it. */
public final class NeighboursViews {
  private final ShowNeighbours neighbours;
  private final HandOver handOver;
  private final NameCompanion naming;
  private final People people;
  private final Texts texts;

  public NeighboursViews(
      ShowNeighbours neighbours,
      HandOver handOver,
      NameCompanion naming,
      People people,
      Texts texts) {
    this.neighbours = neighbours;
    this.handOver = handOver;
    this.naming = naming;
    this.people = people;
    this.texts = texts;
  }

  /**
   * A form that was refused, with what was typed.
   *
   * @param form {@code name}, {@code hand-over}, or one of the others with a blank and what it is
   *     about, such as {@code take-off SHOP-7}
   */
  record Attempt(String form, Map<String, String> typed, List<Refusal> reasons) {
    static final Attempt NONE = new Attempt("", Map.of(), List.of());

    boolean is(String other) {
      return form.equals(other);
    }

    String typed(String field, String otherwise) {
      return typed.getOrDefault(field, otherwise);
    }
  }

  Answer<NeighboursView> of(Actor actor, String issueKey, RoadmapAddress address, Attempt attempt) {
    return neighbours
        .of(actor, issueKey)
        .then(
            around ->
                handOver
                    .of(actor, issueKey)
                    .map(handed -> view(actor, around, handed, address, attempt)));
  }

  private NeighboursView view(
      Actor actor, Neighbours around, OfIssue handed, RoadmapAddress address, Attempt attempt) {
    boolean writes = !address.isReadOnly();
    boolean names = writes && naming.mayName(actor, around.issue().key());
    Map<String, String> functions = handed.functions().names();
    return new NeighboursView(
        around.issue().key(),
        address.query(),
        around.mismatches().stream().map(one -> sentence(texts, one)).toList(),
        !around.companions().isEmpty(),
        around.companions().stream()
            .map(one -> beside(one, around, functions, names, attempt))
            .toList(),
        !around.companionOf().isEmpty(),
        around.companionOf().stream().map(this::of).toList(),
        names ? nameForm(functions, attempt) : null,
        !around.blockers().isEmpty() || !around.blocked().isEmpty(),
        !around.blockers().isEmpty(),
        around.blockers().stream().map(this::line).toList(),
        !around.blocked().isEmpty(),
        around.blocked().stream().map(this::line).toList(),
        !handed.handoffs().isEmpty(),
        handed.handoffs().stream().map(one -> handed(one, functions, writes, attempt)).toList(),
        writes && handed.mayAdd() && functions.size() > 1 ? addForm(functions, attempt) : null);
  }

  /** What is out of order, in a sentence. */
  static String sentence(Texts texts, Mismatch one) {
    return texts.text(
        "shared-outcomes.conflicts." + Findings.name(one.kind()),
        one.first().key(),
        one.firstIn().toString(),
        one.second().key(),
        one.secondIn().toString());
  }

  /** The kind of companion, in a word or two. */
  static String kind(Texts texts, CompanionKind kind) {
    return texts.text("shared-outcomes.readiness.panel.kind-" + Findings.name(kind));
  }

  private Beside beside(
      Companion one,
      Neighbours around,
      Map<String, String> functions,
      boolean names,
      Attempt attempt) {
    String key = one.issue().key();
    return new Beside(
        kind(texts, one.kind()),
        functions.getOrDefault(one.function(), one.function()),
        line(one.issue(), one.placement(), ""),
        around.unplanned().contains(key),
        names,
        say("companions.take-off-label", key),
        attempt.is("take-off " + key) ? told(attempt) : "");
  }

  private Of of(Companion one) {
    return new Of(kind(texts, one.kind()), line(one.issue(), one.placement(), ""));
  }

  private Line line(Work one) {
    return line(
        one.issue(),
        one.placement(),
        one.stopped() ? texts.text("shared-outcomes.dependencies.stopped") : "");
  }

  private Line line(IssueFacts issue, Placement placement, String stopped) {
    return new Line(
        issue.key(),
        issue.summary(),
        stopped.isEmpty() ? issue.status() : issue.status() + ", " + stopped,
        Findings.name(issue.progress()),
        placement.scheduled().map(Quarter::toString).orElse(say("companions.no-quarter")),
        issue.assignee() == null
            ? say("companions.nobody")
            : people.withKey(issue.assignee()).map(Person::displayName).orElse(""),
        day(issue.due()));
  }

  private String day(LocalDate day) {
    return day == null ? "" : say("companions.day", day);
  }

  private NameForm nameForm(Map<String, String> functions, Attempt attempt) {
    boolean here = attempt.is("name");
    List<CompanionKind> kinds = new ArrayList<>();
    kinds.add(CompanionKind.CAMPAIGN);
    kinds.add(CompanionKind.SUPPORT_READINESS);
    Arrays.stream(CompanionKind.values()).filter(one -> !kinds.contains(one)).forEach(kinds::add);
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", say("companions.any-function"), false));
    choices.addAll(choices(functions, here ? attempt.typed("function", "") : ""));
    return new NameForm(
        here ? attempt.typed("issue", "") : "",
        kinds.stream()
            .map(
                one ->
                    new Choice(
                        Findings.name(one),
                        kind(texts, one),
                        here && Findings.name(one).equals(attempt.typed("kind", ""))))
            .toList(),
        choices,
        here,
        here ? errors(attempt) : Map.of());
  }

  private static List<Choice> choices(Map<String, String> functions, String chosen) {
    return functions.entrySet().stream()
        .map(one -> new Choice(one.getKey(), one.getValue(), one.getKey().equals(chosen)))
        .toList();
  }

  private HandoffForm addForm(Map<String, String> functions, Attempt attempt) {
    boolean here = attempt.is("hand-over");
    List<String> keys = List.copyOf(functions.keySet());
    return form("", here, attempt, functions, keys.get(0), keys.get(1), "", "", "");
  }

  private HandoffForm form(
      String id,
      boolean here,
      Attempt attempt,
      Map<String, String> functions,
      String from,
      String to,
      String what,
      String owner,
      String due) {
    return new HandoffForm(
        id,
        choices(functions, here ? attempt.typed("from", from) : from),
        choices(functions, here ? attempt.typed("to", to) : to),
        here ? attempt.typed("what", what) : what,
        here ? attempt.typed("owner", owner) : owner,
        here ? attempt.typed("due", due) : due,
        here,
        here ? errors(attempt) : Map.of());
  }

  private Handed handed(
      Given given, Map<String, String> functions, boolean writes, Attempt attempt) {
    Handoff one = given.handoff();
    Person owner = people.withKey(one.owner()).orElse(null);
    boolean done = one.done() != null;
    return new Handed(
        one.id(),
        one.what(),
        say(
            "handoff.way",
            functions.getOrDefault(one.from(), one.from()),
            functions.getOrDefault(one.to(), one.to())),
        say("handoff.owner-is", new Actor(one.owner())),
        when(given),
        given.overdue(),
        done,
        writes && given.mayFinish(),
        say(done ? "handoff.reopen-label" : "handoff.done-label", one.what()),
        say("handoff.change-label", one.what()),
        say("handoff.remove-label", one.what()),
        writes && given.mayChange()
            ? form(
                one.id(),
                attempt.is("change " + one.id()),
                attempt,
                functions,
                one.from(),
                one.to(),
                one.what(),
                owner == null ? "" : owner.name(),
                one.due().toString())
            : null,
        attempt.is("remove " + one.id()) ? told(attempt) : "");
  }

  private String when(Given given) {
    Handoff one = given.handoff();
    if (one.done() != null) {
      return say("handoff.done-on", LocalDate.ofInstant(one.done(), ZoneOffset.UTC));
    }
    return say(given.overdue() ? "handoff.overdue-since" : "handoff.due-on", one.due());
  }

  private Map<String, String> errors(Attempt attempt) {
    Map<String, String> errors = new LinkedHashMap<>();
    attempt
        .reasons()
        .forEach(
            reason ->
                errors.putIfAbsent(
                    reason.field().isEmpty() ? "other" : reason.field(), texts.say(reason)));
    return errors;
  }

  private String told(Attempt attempt) {
    return String.join(" ", attempt.reasons().stream().map(texts::say).toList());
  }

  private String say(String key, Object... arguments) {
    return texts.text("shared-outcomes." + key, arguments);
  }
}
