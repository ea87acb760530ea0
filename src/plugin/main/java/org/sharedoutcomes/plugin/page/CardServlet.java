package org.sharedoutcomes.plugin.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.roadmap.IssuePlan;
import org.sharedoutcomes.core.roadmap.PlanIssue;
import org.sharedoutcomes.core.signoff.AskForSignOff;
import org.sharedoutcomes.core.signoff.Asked;

/**
 * One card of the roadmap as a page of its own, which the roadmap shows at its side: what it is
 * for, how sure it is and since when it is worked on, who is to sign, how far it is, and who
 * planned it. Its address has the roadmap's, so that the way back leads to the same view.
 */
public final class CardServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String CARDS = RoadmapAddress.PATH + "/cards/";

  private final transient CardPages pages;
  private final transient PlanIssue planIssue;
  private final transient AskForSignOff askForSignOff;
  private final transient NeighboursViews neighbours;

  public CardServlet(
      PageFrame frame,
      CardPages pages,
      PlanIssue planIssue,
      AskForSignOff askForSignOff,
      NeighboursViews neighbours) {
    super(frame);
    this.pages = pages;
    this.planIssue = planIssue;
    this.askForSignOff = askForSignOff;
    this.neighbours = neighbours;
  }

  @Override
  Page get(Visit visit) {
    return show(visit, 200, CardPages.Attempt.NONE, List.of());
  }

  @Override
  Page post(Visit visit) {
    return visit.has("ask") ? ask(visit) : plan(visit);
  }

  private Page ask(Visit visit) {
    Answer<Asked> asked = askForSignOff.ask(visit.actor(), issue(visit));
    return asked.isDone()
        ? Page.redirect(self(visit), "sign-off-asked")
        : again(visit, asked.reasons(), CardPages.Attempt.NONE, asked.reasons());
  }

  private Page plan(Visit visit) {
    PlanForm.Typed typed = PlanForm.Typed.of(visit);
    Answer<IssuePlan> planned =
        planIssue.plan(visit.actor(), issue(visit), typed.seen(), typed.draft());
    return planned.isDone()
        ? Page.redirect(self(visit), "planned")
        : again(
            visit, planned.reasons(), new CardPages.Attempt(typed, planned.reasons()), List.of());
  }

  /** The page again with why it was not done; who may not do it at all gets the plain refusal. */
  private Page again(
      Visit visit, List<Refusal> reasons, CardPages.Attempt attempt, List<Refusal> told) {
    return switch (reasons.get(0).kind()) {
      case CONFLICT -> show(visit, 409, attempt, told);
      case INVALID -> show(visit, 422, attempt, told);
      case MALFORMED -> show(visit, 400, attempt, told);
      case ANONYMOUS, FORBIDDEN, NOT_FOUND, TOO_LARGE -> refused(reasons);
    };
  }

  private Page show(Visit visit, int status, CardPages.Attempt attempt, List<Refusal> told) {
    RoadmapAddress address = RoadmapAddress.of(visit);
    CardPages.Place place = new CardPages.Place(self(visit), address.path(), address.isReadOnly());
    Answer<CardPage> page = pages.page(visit.actor(), issue(visit), place, attempt);
    if (!page.isDone()) {
      return refused(page.reasons());
    }
    Map<String, Object> model = new LinkedHashMap<>(Plain.of(page.get()));
    Answer<NeighboursView> around =
        neighbours.of(visit.actor(), page.get().issue(), address, NeighboursViews.Attempt.NONE);
    if (!around.isDone()) {
      return refused(around.reasons());
    }
    model.put("around", Plain.of(around.get()));
    model.put("told", told.stream().map(texts()::say).toList());
    return new Page.Screen(
        status,
        "atl.general",
        "card",
        texts().text("shared-outcomes.card.title", page.get().issue()),
        model,
        List.of("roadmap"));
  }

  private static String self(Visit visit) {
    return CARDS + IssueSearches.encoded(issue(visit)) + RoadmapAddress.of(visit).query();
  }

  /** The key at the end of the address. */
  private static String issue(Visit visit) {
    List<String> path = visit.path();
    return path.size() == 3 ? path.get(2) : "";
  }
}
