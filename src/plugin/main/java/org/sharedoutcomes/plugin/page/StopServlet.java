package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.plan.StopWork;
import org.sharedoutcomes.core.roadmap.IssuePlan;
import org.sharedoutcomes.core.roadmap.ReadPlan;

/**
 * Where a piece of work is stopped, or goes on again, with a reason; leads back to where it was.
 */
public final class StopServlet extends PageServlet {
  static final String PATH = RoadmapAddress.PATH + "/stop";

  private static final long serialVersionUID = 1;

  private final transient StopWork stopWork;
  private final transient ReadPlan readPlan;

  public StopServlet(PageFrame frame, StopWork stopWork, ReadPlan readPlan) {
    super(frame);
    this.stopWork = stopWork;
    this.readPlan = readPlan;
  }

  /**
   * The form.
   *
   * @param stopped that it was stopped, by whom, when and why; empty while it goes on
   * @param cannot why there is nothing to decide; empty when there is
   */
  private record View(
      String issue,
      String summary,
      String back,
      boolean isStopped,
      String stopped,
      String cannot,
      String reason,
      String error,
      String told) {}

  @Override
  Page get(Visit visit) {
    return show(visit, 200, List.of());
  }

  @Override
  Page post(Visit visit) {
    boolean goesOn = visit.parameter("do").equals("go-on");
    String reason = visit.parameter("reason");
    String issue = visit.parameter("issue");
    Answer<StopWork.Decided> decided =
        goesOn
            ? stopWork.goOn(visit.actor(), issue, reason)
            : stopWork.stop(visit.actor(), issue, reason);
    if (decided.isDone()) {
      return Page.redirect(back(visit), goesOn ? "goes-on" : "stopped");
    }
    return switch (decided.reasons().get(0).kind()) {
      case CONFLICT -> show(visit, 409, decided.reasons());
      case INVALID -> show(visit, 422, decided.reasons());
      case MALFORMED, ANONYMOUS, FORBIDDEN, NOT_FOUND, TOO_LARGE -> refused(decided.reasons());
    };
  }

  private static String back(Visit visit) {
    return WayBack.of(visit.parameter("back"), RoadmapAddress.PATH + "/backlog");
  }

  private Page show(Visit visit, int status, List<Refusal> reasons) {
    Answer<IssuePlan> planned = readPlan.read(visit.actor(), visit.parameter("issue"));
    if (!planned.isDone()) {
      return refused(planned.reasons());
    }
    IssuePlan now = planned.get();
    boolean isStopped = now.plan().stopped() != null;
    View view =
        new View(
            now.issue().key(),
            now.issue().summary(),
            back(visit),
            isStopped,
            new PlanWords(texts()).stopped(now.plan()),
            cannot(now),
            visit.parameter("reason"),
            said(reasons, true),
            said(reasons, false));
    return new Page.Screen(
        status,
        "atl.general",
        "stop",
        texts()
            .text(
                isStopped ? "shared-outcomes.stop.go-on-title" : "shared-outcomes.stop.title",
                now.issue().key()),
        Plain.of(view),
        List.of("capacity"));
  }

  private String cannot(IssuePlan now) {
    if (!now.mayPlan()) {
      return texts().text("shared-outcomes.jira.may-not-edit", now.issue().key());
    }
    boolean isDone = now.issue().done().isPresent() && now.plan().stopped() == null;
    return isDone ? texts().text("shared-outcomes.plan.done-already", now.issue().key()) : "";
  }

  private String said(List<Refusal> reasons, boolean atField) {
    return String.join(
        " ",
        reasons.stream()
            .filter(one -> one.field().isEmpty() != atField)
            .map(texts()::say)
            .toList());
  }
}
