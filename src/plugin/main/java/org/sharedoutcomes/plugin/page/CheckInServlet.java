package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Set;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;
import org.sharedoutcomes.core.reading.ReadingDraft;
import org.sharedoutcomes.core.reading.RecordReadings;
import org.sharedoutcomes.core.reading.RecordReadings.Recorded;

/**
 * Takes a new value from whichever page its form stands on and leads back there; when it is
 * refused, shows the form once more with what was typed and the reason at its field.
 */
public final class CheckInServlet extends PageServlet {
  /** What it tells when it leads back, as the rest of a text key {@code shared-outcomes.done.…}. */
  static final Set<String> DONE = Set.of("checked-in", "held-back");

  private static final long serialVersionUID = 1;

  private final transient BrowseOutcomes browseOutcomes;
  private final transient BrowseProgrammes browseProgrammes;
  private final transient BrowseReadings browseReadings;
  private final transient RecordReadings recordReadings;
  private final transient Members members;
  private final transient CheckInForms forms;
  private final transient Phrases phrases;

  public CheckInServlet(
      PageFrame frame,
      BrowseOutcomes browseOutcomes,
      BrowseProgrammes browseProgrammes,
      BrowseReadings browseReadings,
      RecordReadings recordReadings,
      Members members,
      CheckInForms forms,
      Phrases phrases) {
    super(frame);
    this.browseOutcomes = browseOutcomes;
    this.browseProgrammes = browseProgrammes;
    this.browseReadings = browseReadings;
    this.recordReadings = recordReadings;
    this.members = members;
    this.forms = forms;
    this.phrases = phrases;
  }

  private record View(CheckInForm checkIn) {}

  /** The form alone, for links that ask for a value. */
  @Override
  Page get(Visit visit) {
    Answer<Outcome> outcome = allowed(visit);
    return outcome.isDone() ? screen(200, form(visit, outcome.get())) : refused(outcome.reasons());
  }

  @Override
  Page post(Visit visit) {
    Answer<Outcome> outcome = allowed(visit);
    if (!outcome.isDone()) {
      return refused(outcome.reasons());
    }
    Answer<Recorded> recorded =
        draft(visit)
            .then(
                draft -> recordReadings.record(visit.actor(), outcome.get().key(), List.of(draft)));
    List<Refusal> reasons =
        recorded.isDone()
            ? recorded.get().rejected().stream().map(row -> row.reason()).toList()
            : recorded.reasons();
    CheckInForm form = form(visit, outcome.get());
    return reasons.isEmpty()
        ? Page.redirect(form.back() + "#" + form.id(), done(recorded.get()))
        : screen(422, form.again(CheckInForm.Typed.in(visit), forms.wrong(reasons)));
  }

  private static String done(Recorded recorded) {
    return recorded.suspects().isEmpty() ? "checked-in" : "held-back";
  }

  private Page screen(int status, CheckInForm form) {
    return new Page.Screen(
        status, "atl.general", "check-in", form.label(), Plain.of(new View(form)));
  }

  private CheckInForm form(Visit visit, Outcome outcome) {
    Stand stand = browseReadings.stands(visit.actor(), List.of(outcome)).get().get(outcome.key());
    String back = WayBack.of(visit.parameter("back"), OutcomesServlet.PATH + "/" + outcome.key());
    return visit.has("compact")
        ? forms.compact(outcome, stand, back)
        : forms.wide(outcome, stand, back);
  }

  private Answer<Outcome> allowed(Visit visit) {
    return browseOutcomes
        .one(visit.actor(), visit.parameter("outcome"))
        .map(Document::value)
        .then(
            outcome ->
                browseProgrammes
                    .one(visit.actor(), outcome.programme())
                    .then(programme -> members.member(visit.actor(), programme.value()))
                    .map(member -> outcome));
  }

  private Answer<ReadingDraft> draft(Visit visit) {
    String confidence = visit.parameter("confidence");
    if (!confidence.matches("\\d{0,9}")) {
      return Answer.refused(
          Refusal.invalid(
              "confidence",
              "shared-outcomes.common.not-within",
              phrases.text("field.confidence"),
              0,
              10));
    }
    String at = visit.parameter("at");
    return Answer.done(
        new ReadingDraft(
            1,
            at.isEmpty() ? forms.today() : at,
            TypedNumber.plain(visit.parameter("value")),
            confidence.isEmpty() ? null : Integer.valueOf(confidence),
            visit.parameter("note")));
  }
}
