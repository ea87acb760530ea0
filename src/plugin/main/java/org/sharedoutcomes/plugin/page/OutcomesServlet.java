package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.link.DropOutcome;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.ReadingDraft;
import org.sharedoutcomes.core.reading.RecordReadings;
import org.sharedoutcomes.plugin.page.OutcomeDetail.CheckIn;

/** The pages below {@code outcomes}: the list, one outcome, and the form that defines it. */
public final class OutcomesServlet extends PageServlet {
  static final String PATH = "/plugins/servlet/shared-outcomes/outcomes";
  private static final long serialVersionUID = 1;

  private final transient OutcomeList list;
  private final transient OutcomeDetail detail;
  private final transient OutcomeForm form;
  private final transient BrowseOutcomes browseOutcomes;
  private final transient BrowseProgrammes browseProgrammes;
  private final transient RecordReadings recordReadings;
  private final transient DropOutcome dropOutcome;
  private final transient Members members;

  public OutcomesServlet(
      PageFrame frame,
      OutcomeList list,
      OutcomeDetail detail,
      OutcomeForm form,
      BrowseOutcomes browseOutcomes,
      BrowseProgrammes browseProgrammes,
      RecordReadings recordReadings,
      DropOutcome dropOutcome,
      Members members) {
    super(frame);
    this.list = list;
    this.detail = detail;
    this.form = form;
    this.browseOutcomes = browseOutcomes;
    this.browseProgrammes = browseProgrammes;
    this.recordReadings = recordReadings;
    this.dropOutcome = dropOutcome;
    this.members = members;
  }

  @Override
  Page get(Visit visit) {
    List<String> path = visit.path();
    if (path.size() < 2) {
      return list.page(visit.actor());
    }
    if (path.get(1).equals("new")) {
      return shown(
          programme(visit.actor(), visit.parameter("programme")),
          programme -> form.empty(visit.actor(), programme));
    }
    return shown(
        browseOutcomes.one(visit.actor(), path.get(1)),
        outcome ->
            path.size() > 2 && path.get(2).equals("edit")
                ? edit(visit, outcome)
                : detail.page(
                    visit.actor(),
                    outcome.key(),
                    visit.parameter("view").equals("table"),
                    CheckIn.EMPTY));
  }

  private Page edit(Visit visit, Document<Outcome> outcome) {
    return shown(
        programme(visit.actor(), outcome.value().programme()),
        programme -> form.filled(programme, outcome));
  }

  @Override
  Page post(Visit visit) {
    List<String> path = visit.path();
    if (path.size() > 1 && path.get(1).equals("new")) {
      return shown(
          programme(visit.actor(), visit.parameter("programme")),
          programme -> form.submit(visit, programme, null));
    }
    if (path.size() < 2) {
      return list.page(visit.actor());
    }
    return shown(
        browseOutcomes.one(visit.actor(), path.get(1)),
        outcome ->
            path.size() > 2 && path.get(2).equals("edit")
                ? shown(
                    programme(visit.actor(), outcome.value().programme()),
                    programme -> form.submit(visit, programme, outcome.key()))
                : act(visit, outcome.key()));
  }

  private Page act(Visit visit, String key) {
    if (visit.parameter("action").equals("delete")) {
      return shown(
          dropOutcome.drop(visit.actor(), key, OptionalInt.empty()),
          version -> Page.redirect(PATH, "outcome-deleted"));
    }
    return checkIn(visit, key);
  }

  private Page checkIn(Visit visit, String key) {
    String confidence = visit.parameter("confidence");
    String at = visit.parameter("at").isEmpty() ? detail.today() : visit.parameter("at");
    ReadingDraft draft =
        new ReadingDraft(
            1,
            at,
            OutcomeDetail.number(visit.parameter("value")),
            confidence.matches("\\d{1,9}") ? Integer.valueOf(confidence) : null,
            visit.parameter("note"));
    return shown(
        recordReadings.record(visit.actor(), key, List.of(draft)),
        recorded ->
            recorded.rejected().isEmpty()
                ? Page.redirect(PATH + "/" + key, "checked-in")
                : detail.page(
                    visit.actor(),
                    key,
                    false,
                    new CheckIn(
                        visit.parameter("value"),
                        visit.parameter("at"),
                        confidence,
                        visit.parameter("note"),
                        recorded.rejected().stream()
                            .map(row -> texts().say(row.reason()))
                            .toList())));
  }

  /** The programme to define outcomes of: the one named, else the first that the actor may. */
  private Answer<Programme> programme(Actor actor, String key) {
    if (!key.isEmpty()) {
      return browseProgrammes
          .one(actor, key)
          .map(Document::value)
          .then(programme -> members.member(actor, programme).map(member -> programme));
    }
    return browseProgrammes
        .all(actor)
        .then(
            all ->
                all.stream()
                    .map(Document::value)
                    .filter(programme -> members.isMember(actor, programme))
                    .findFirst()
                    .map(Answer::done)
                    .orElseGet(
                        () ->
                            Answer.refused(
                                Refusal.forbidden("shared-outcomes.programme.none-of-yours"))));
  }

  private <T> Page shown(Answer<T> answer, java.util.function.Function<T, Page> page) {
    return answer.isDone() ? page.apply(answer.get()) : refused(answer.reasons());
  }
}
