package org.sharedoutcomes.plugin.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.workflow.ReviewWorkflows;
import org.sharedoutcomes.core.workflow.ReviewWorkflows.Finding;
import org.sharedoutcomes.core.workflow.ReviewWorkflows.Reviewed;
import org.sharedoutcomes.core.workflow.Transition;

/** {@code admin/workflows}: where work can be finished without being asked for sign-off. */
public final class WorkflowsServlet extends PageServlet {
  private static final long serialVersionUID = 1;
  private static final String PATH = "/plugins/servlet/shared-outcomes/admin/workflows";
  private static final String KEY = "shared-outcomes.workflows.";

  private final transient ReviewWorkflows review;

  public WorkflowsServlet(PageFrame frame, ReviewWorkflows review) {
    super(frame);
    this.review = review;
  }

  private record View(List<Section> workflows, boolean empty, List<String> errors) {}

  private record Section(
      int number,
      String name,
      String usedBy,
      String rules,
      String finding,
      String state,
      String tone,
      boolean draft,
      boolean choosable,
      List<Row> rows) {}

  private record Row(
      int id,
      String name,
      String from,
      String to,
      String state,
      String tone,
      boolean choosable,
      boolean chosen) {}

  @Override
  Page get(Visit visit) {
    return show(visit, 200, List.of());
  }

  @Override
  Page post(Visit visit) {
    Answer<Integer> guarded =
        review.guard(visit.actor(), visit.parameter("workflow"), chosen(visit));
    if (guarded.isDone()) {
      return Page.redirect(PATH, "workflow-drafted");
    }
    return guarded.reasons().get(0).kind() == Refusal.Kind.INVALID
        ? show(visit, 422, guarded.reasons())
        : refused(guarded.reasons());
  }

  private static Set<Integer> chosen(Visit visit) {
    Set<Integer> ids = new LinkedHashSet<>();
    for (String id : visit.parameters("transition")) {
      if (id.matches("\\d{1,9}")) {
        ids.add(Integer.valueOf(id));
      }
    }
    return ids;
  }

  private Page show(Visit visit, int status, List<Refusal> reasons) {
    Answer<List<Reviewed>> all = review.all(visit.actor());
    if (!all.isDone() && all.reasons().get(0).kind() != Refusal.Kind.INVALID) {
      return refused(all.reasons());
    }
    List<Reviewed> found = all.isDone() ? all.get() : List.of();
    return new Page.Screen(
        status,
        "atl.admin",
        "workflows",
        texts().text(KEY + "title"),
        Plain.of(
            new View(
                found.stream().map(one -> section(one, found.indexOf(one) + 1)).toList(),
                all.isDone() && found.isEmpty(),
                (all.isDone() ? reasons : all.reasons()).stream().map(texts()::say).toList())));
  }

  private Section section(Reviewed one, int number) {
    boolean concerned = one.finding() != Finding.NOT_CONCERNED;
    List<Row> rows =
        one.workflow().transitions().stream()
            .map(transition -> row(transition, one.workflow().editable() && concerned))
            .toList();
    String word = one.finding().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Section(
        number,
        one.workflow().name(),
        texts().text(KEY + "used-by", one.workflow().projects()),
        concerned ? texts().text(KEY + "rules", one.rules()) : "",
        one.workflow().editable() || one.finding() != Finding.LEADS_PAST
            ? texts().text(KEY + "finding." + word, one.past().size())
            : texts().text(KEY + "not-editable", one.workflow().name()),
        texts().text(KEY + "state." + word),
        tone(one.finding()),
        one.workflow().draft(),
        rows.stream().anyMatch(Row::choosable),
        rows);
  }

  private Row row(Transition transition, boolean choosable) {
    String word =
        transition.guarded()
            ? "asks"
            : transition.guardedInDraft() ? "in-draft" : transition.finishes() ? "past" : "open";
    boolean open = choosable && !transition.guarded() && !transition.guardedInDraft();
    return new Row(
        transition.id(),
        transition.name(),
        transition.from().isEmpty()
            ? texts().text(KEY + "from-any")
            : String.join(", ", transition.from()),
        transition.to(),
        texts().text(KEY + "transition." + word),
        word.equals("asks") ? "success" : word.equals("past") ? "moved" : "default",
        open,
        open && transition.finishes());
  }

  private static String tone(Finding finding) {
    return switch (finding) {
      case NOT_CONCERNED -> "default";
      case LEADS_PAST -> "moved";
      case DRAFT_WAITS -> "inprogress";
      case GUARDED -> "success";
    };
  }
}
