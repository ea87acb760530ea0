package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.movement.Annotate;
import org.sharedoutcomes.core.movement.Annotation;
import org.sharedoutcomes.core.movement.AnnotationDraft;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.ShapeTree;

/** How an outcome moves: its values as a chart or a table, checking in, and its neighbours. */
public final class OverviewTab implements OutcomeTab {
  static final String NAME = "overview";

  private final MovementViews movements;
  private final BrowseOutcomes browseOutcomes;
  private final ShapeTree shapeTree;
  private final Annotate annotate;
  private final CheckInForms forms;
  private final Phrases phrases;

  public OverviewTab(
      MovementViews movements,
      BrowseOutcomes browseOutcomes,
      ShapeTree shapeTree,
      Annotate annotate,
      CheckInForms forms,
      Phrases phrases) {
    this.movements = movements;
    this.browseOutcomes = browseOutcomes;
    this.shapeTree = shapeTree;
    this.annotate = annotate;
    this.forms = forms;
    this.phrases = phrases;
  }

  /**
   * What the tab prints.
   *
   * @param question what the metric answers, from its baseline and target; may be empty
   * @param noValues whether there has never been a value
   * @param checkIn null for those who may not
   * @param annotation null for those who may not
   */
  private record View(
      String customerValue,
      String businessImpact,
      String question,
      boolean noValues,
      MovementPage movement,
      CheckInForm checkIn,
      AnnotationForm annotation,
      Neighbours neighbours) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> resources() {
    return List.of("chart");
  }

  @Override
  public Record view(OpenedOutcome opened) {
    return view(opened, AnnotationForm.empty(forms.today(), phrases));
  }

  private Record view(OpenedOutcome opened, AnnotationForm annotation) {
    Outcome outcome = opened.outcome();
    return new View(
        outcome.customerValue(),
        outcome.businessImpact(),
        question(opened),
        opened.stand().newest().isEmpty(),
        movements.of(opened),
        opened.member() && !outcome.retired()
            ? forms.wide(outcome, opened.stand(), OutcomesServlet.PATH + "/" + opened.key())
            : null,
        opened.member() ? annotation : null,
        Neighbours.of(opened, shapeTree, browseOutcomes, phrases));
  }

  private String question(OpenedOutcome opened) {
    Outcome outcome = opened.outcome();
    return opened
        .stand()
        .target()
        .map(
            target -> {
              String goal = phrases.amount(target.value(), opened.unit());
              String quarter = target.quarter().toString();
              return outcome.baseline() == null
                  ? phrases.text("question", outcome.name(), goal, quarter)
                  : phrases.text(
                      "question-from",
                      outcome.name(),
                      phrases.amount(outcome.baseline(), opened.unit()),
                      goal,
                      quarter);
            })
        .orElse("");
  }

  /** Notes what happened, or removes a note. */
  @Override
  public Done post(OpenedOutcome opened) {
    String removed = opened.visit().parameter("remove");
    if (!removed.isEmpty()) {
      Answer<?> done = annotate.remove(opened.actor(), opened.key(), removed);
      return done.isDone()
          ? Done.led(
              OutcomesServlet.PATH + "/" + opened.key() + "#so-markers", "annotation-removed")
          : Done.refused(done.reasons());
    }
    AnnotationDraft draft = AnnotationForm.typed(opened.visit());
    Answer<Annotation> added = annotate.add(opened.actor(), opened.key(), draft);
    if (added.isDone()) {
      return Done.led(OutcomesServlet.PATH + "/" + opened.key() + "#so-markers", "annotated");
    }
    return opened.member()
        ? Done.again(view(opened, AnnotationForm.of(draft, added.reasons(), phrases)))
        : Done.refused(added.reasons());
  }
}
