package org.sharedoutcomes.plugin.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.handoff.HandOver;
import org.sharedoutcomes.core.launch.NameCompanion;
import org.sharedoutcomes.plugin.page.NeighboursViews.Attempt;

/**
 * What stands around an issue as a page of its own, and the forms that change it. They lead back to
 * the issue's card, or say at the field what is wrong.
 */
public final class NeighboursServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final List<String> FIELDS =
      List.of("issue", "kind", "function", "from", "to", "what", "owner", "due", "reason");

  private final transient NeighboursViews views;
  private final transient NameCompanion naming;
  private final transient HandOver handOver;

  public NeighboursServlet(
      PageFrame frame, NeighboursViews views, NameCompanion naming, HandOver handOver) {
    super(frame);
    this.views = views;
    this.naming = naming;
    this.handOver = handOver;
  }

  @Override
  Page get(Visit visit) {
    return show(visit, 200, Attempt.NONE);
  }

  /** What was done, as the key of its text, or why not. */
  private record Act(String form, String done, Answer<?> answer) {}

  @Override
  Page post(Visit visit) {
    Act act = act(visit);
    if (act.answer().isDone()) {
      return Page.redirect(
          visit.parameter("back").equals("queue")
              ? "/plugins/servlet/shared-outcomes/sign-offs?tab=handoffs"
              : card(visit),
          act.done());
    }
    List<Refusal> reasons = act.answer().reasons();
    return switch (reasons.get(0).kind()) {
      case INVALID -> show(visit, 422, attempt(visit, act.form(), reasons));
      case MALFORMED -> show(visit, 400, attempt(visit, act.form(), reasons));
      case CONFLICT -> show(visit, 409, attempt(visit, act.form(), reasons));
      case ANONYMOUS, FORBIDDEN, NOT_FOUND, TOO_LARGE -> refused(reasons);
    };
  }

  private static String card(Visit visit) {
    return RoadmapAddress.PATH
        + "/cards/"
        + IssueSearches.encoded(issue(visit))
        + RoadmapAddress.of(visit).query();
  }

  private Act act(Visit visit) {
    Actor actor = visit.actor();
    String issue = issue(visit);
    String id = visit.parameter("id");
    return switch (visit.parameter("act")) {
      case "name" -> new Act("name", "companion-named", naming.name(actor, issue, draft(visit)));
      case "take-off" ->
          new Act(
              "take-off " + visit.parameter("issue"),
              "companion-off",
              naming.takeOff(actor, issue, visit.parameter("issue"), visit.parameter("reason")));
      case "hand-over" ->
          new Act("hand-over", "handoff-added", handOver.add(actor, issue, handoff(visit)));
      case "change" ->
          new Act(
              "change " + id, "handoff-changed", handOver.change(actor, issue, id, handoff(visit)));
      case "done", "reopen" ->
          new Act(
              "",
              "handoff-changed",
              handOver.change(
                  actor,
                  issue,
                  id,
                  new HandOver.Draft(
                      null, null, null, null, null, visit.parameter("act").equals("done"))));
      case "remove" ->
          new Act(
              "remove " + id,
              "handoff-removed",
              handOver.remove(actor, issue, id, visit.parameter("reason")));
      default ->
          new Act(
              "",
              "",
              Answer.refused(
                  Refusal.malformed(
                      "act",
                      "shared-outcomes.common.one-of",
                      "act",
                      "name, take-off, hand-over, change, done, reopen, remove",
                      visit.parameter("act"))));
    };
  }

  private static NameCompanion.Draft draft(Visit visit) {
    return new NameCompanion.Draft(
        visit.parameter("issue"), visit.parameter("kind"), visit.parameter("function"));
  }

  private static HandOver.Draft handoff(Visit visit) {
    return new HandOver.Draft(
        visit.parameter("from"),
        visit.parameter("to"),
        visit.parameter("what"),
        visit.parameter("owner"),
        visit.parameter("due"),
        null);
  }

  private static Attempt attempt(Visit visit, String form, List<Refusal> reasons) {
    Map<String, String> typed = new LinkedHashMap<>();
    FIELDS.forEach(field -> typed.put(field, visit.parameter(field)));
    return new Attempt(form, typed, reasons);
  }

  private Page show(Visit visit, int status, Attempt attempt) {
    RoadmapAddress address = RoadmapAddress.of(visit);
    Answer<NeighboursView> view = views.of(visit.actor(), issue(visit), address, attempt);
    if (!view.isDone()) {
      return refused(view.reasons());
    }
    String key = view.get().issue();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("around", Plain.of(view.get()));
    model.put("back", card(visit));
    model.put("backTitle", texts().text("shared-outcomes.companions.back", key));
    model.put("told", attempt.reasons().stream().map(texts()::say).distinct().toList());
    return new Page.Screen(
        status,
        "atl.general",
        "neighbours",
        texts().text("shared-outcomes.companions.page", key),
        model,
        List.of("roadmap"));
  }

  private static String issue(Visit visit) {
    List<String> path = visit.path();
    return path.size() == 3 ? path.get(2) : "";
  }
}
