package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.DecideSuspects;
import org.sharedoutcomes.core.reading.Deviation;
import org.sharedoutcomes.core.reading.Restatement;
import org.sharedoutcomes.core.reading.Review;
import org.sharedoutcomes.core.reading.ReviewValues;
import org.sharedoutcomes.core.reading.SetChecks;

/** How far an outcome's values can be relied on, and what to do about those that cannot. */
public final class QualityTab implements OutcomeTab {
  static final String NAME = "quality";

  private final ReviewValues reviewValues;
  private final DecideSuspects decideSuspects;
  private final SetChecks setChecks;
  private final BrowseReadings browseReadings;
  private final Phrases phrases;

  public QualityTab(
      ReviewValues reviewValues,
      DecideSuspects decideSuspects,
      SetChecks setChecks,
      BrowseReadings browseReadings,
      Phrases phrases) {
    this.reviewValues = reviewValues;
    this.decideSuspects = decideSuspects;
    this.setChecks = setChecks;
    this.browseReadings = browseReadings;
    this.phrases = phrases;
  }

  private record View(
      TrustMark trust,
      List<String> sentences,
      boolean mayDecide,
      String whoDecides,
      List<SuspectLine> waiting,
      boolean anyWaiting,
      List<SuspectLine> decided,
      boolean anyDecided,
      List<CheckLine> checks,
      ChecksForm form,
      List<Unusual> unusual,
      boolean anyUnusual,
      List<Change> restatements,
      boolean anyRestated,
      KnownOn knownOn,
      boolean anyKnown) {}

  /** A value that says that something changed. */
  private record Unusual(String day, String moment, String value, String rule) {}

  /** A value that became another one. */
  private record Change(
      String day, String moment, String before, String after, String who, String when) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Record view(OpenedOutcome opened) {
    return view(opened, Typed.NOTHING);
  }

  /** What was typed into a form that is shown again. */
  private record Typed(String suspect, String reason, List<Refusal> wrong, ChecksForm checks) {
    private static final Typed NOTHING = new Typed("", "", List.of(), null);
  }

  private View view(OpenedOutcome opened, Typed typed) {
    Review review = reviewValues.review(opened.actor(), opened.key()).get();
    boolean mayDecide = decideSuspects.mayDecide(opened.actor(), opened.outcome());
    KnownOn knownOn = KnownOn.of(opened, browseReadings, phrases);
    return new View(
        TrustMark.of(opened.stand(), phrases),
        review.findings().stream().map(phrases::sentence).toList(),
        mayDecide,
        mayDecide
            ? ""
            : phrases.text("quality.who-decides", phrases.person(opened.outcome().owner())),
        review.waiting().stream()
            .map(
                suspect ->
                    SuspectLine.of(suspect, opened.unit(), phrases)
                        .again(typed.suspect(), typed.reason(), phrases.sentences(typed.wrong())))
            .toList(),
        !review.waiting().isEmpty(),
        review.decided().stream()
            .map(suspect -> SuspectLine.of(suspect, opened.unit(), phrases))
            .toList(),
        !review.decided().isEmpty(),
        CheckLine.of(opened, review, phrases),
        opened.member()
            ? typed.checks() == null
                ? ChecksForm.of(opened.outcome(), review, phrases)
                : typed.checks()
            : null,
        review.deviations().stream().map(one -> unusual(opened.unit(), one)).toList(),
        !review.deviations().isEmpty(),
        review.restatements().stream().map(one -> change(opened.unit(), one)).toList(),
        !review.restatements().isEmpty(),
        knownOn,
        !knownOn.rows().isEmpty());
  }

  private Unusual unusual(String unit, Deviation deviation) {
    return new Unusual(
        phrases.day(deviation.reading().at()),
        deviation.reading().at().toString(),
        phrases.exact(deviation.reading().value(), unit),
        phrases.word(deviation.above() ? "signal-above" : "signal-below", deviation.rule()));
  }

  private Change change(String unit, Restatement restatement) {
    return new Change(
        phrases.day(restatement.at()),
        restatement.at().toString(),
        phrases.exact(restatement.before(), unit),
        restatement.after() == null
            ? phrases.text("quality.withdrawn")
            : phrases.exact(restatement.after(), unit),
        phrases.person(restatement.by()),
        phrases.moment(restatement.knownAt()));
  }

  @Override
  public Done post(OpenedOutcome opened) {
    return opened.visit().has("suspect") ? decide(opened) : change(opened);
  }

  private Done decide(OpenedOutcome opened) {
    Visit visit = opened.visit();
    DecideSuspects.Draft draft =
        new DecideSuspects.Draft(
            visit.parameter("suspect"), visit.parameter("decision"), visit.parameter("reason"));
    Answer<?> decided = decideSuspects.decide(opened.actor(), opened.key(), draft);
    if (decided.isDone()) {
      boolean accepted = draft.decision().equals("accept");
      return Done.led(opened, NAME, accepted ? "suspect-accepted" : "suspect-rejected");
    }
    boolean atItsField =
        decided.reasons().stream().allMatch(reason -> reason.kind() == Refusal.Kind.INVALID);
    return atItsField
        ? Done.again(
            view(opened, new Typed(draft.suspect(), draft.reason(), decided.reasons(), null)))
        : Done.refused(decided.reasons());
  }

  private Done change(OpenedOutcome opened) {
    Answer<OptionalInt> version = ChecksForm.version(opened.visit());
    Answer<?> changed =
        ChecksForm.draft(opened.visit())
            .then(
                draft ->
                    version.then(
                        seen -> setChecks.change(opened.actor(), opened.key(), seen, draft)));
    if (changed.isDone()) {
      return Done.led(opened, NAME, "checks-saved");
    }
    boolean refused =
        changed.reasons().stream().anyMatch(reason -> reason.kind() == Refusal.Kind.FORBIDDEN);
    return refused
        ? Done.refused(changed.reasons())
        : Done.again(
            view(
                opened,
                new Typed(
                    "",
                    "",
                    List.of(),
                    ChecksForm.again(
                        opened.visit(), opened.outcome(), changed.reasons(), phrases))));
  }
}
