package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.BrowseProgrammes;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;

/** The pages below {@code outcomes}: the list, one outcome, and the form that defines it. */
public final class OutcomesServlet extends PageServlet {
  static final String PATH = "/plugins/servlet/shared-outcomes/outcomes";
  private static final long serialVersionUID = 1;

  private final transient OutcomeList list;
  private final transient OutcomePage outcomePage;
  private final transient OutcomeForm form;
  private final transient BrowseOutcomes browseOutcomes;
  private final transient BrowseProgrammes browseProgrammes;
  private final transient Members members;

  public OutcomesServlet(
      PageFrame frame,
      OutcomeList list,
      OutcomePage outcomePage,
      OutcomeForm form,
      BrowseOutcomes browseOutcomes,
      BrowseProgrammes browseProgrammes,
      Members members) {
    super(frame);
    this.list = list;
    this.outcomePage = outcomePage;
    this.form = form;
    this.browseOutcomes = browseOutcomes;
    this.browseProgrammes = browseProgrammes;
    this.members = members;
  }

  @Override
  Page get(Visit visit) {
    List<String> path = visit.path();
    if (path.size() < 2) {
      return list.page(visit);
    }
    if (path.get(1).equals("new")) {
      return shown(
          programme(visit.actor(), visit.parameter("programme")),
          programme -> form.empty(visit.actor(), programme, visit.parameter("stage")));
    }
    return shown(
        browseOutcomes.one(visit.actor(), path.get(1)),
        outcome ->
            tab(path).equals("edit")
                ? edit(visit, outcome)
                : tab(path).isEmpty() && !successor(visit, outcome).equals(outcome.key())
                    ? Page.redirect(
                        PATH
                            + "/"
                            + successor(visit, outcome)
                            + "?"
                            + OutcomeBanner.FROM
                            + "="
                            + outcome.key(),
                        "")
                    : shown(outcomePage.show(visit, outcome.key(), tab(path)), page -> page));
  }

  /** The key of the outcome that took its place; its own while none did. */
  private String successor(Visit visit, Document<Outcome> outcome) {
    return browseOutcomes.successor(visit.actor(), outcome.key()).get().key();
  }

  private static String tab(List<String> path) {
    return path.size() > 2 ? path.get(2) : "";
  }

  private Page edit(Visit visit, Document<Outcome> outcome) {
    return shown(
        programme(visit.actor(), outcome.value().programme()),
        programme -> form.filled(visit.actor(), programme, outcome));
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
      return list.page(visit);
    }
    return shown(
        browseOutcomes.one(visit.actor(), path.get(1)),
        outcome ->
            tab(path).equals("edit")
                ? shown(
                    programme(visit.actor(), outcome.value().programme()),
                    programme -> form.submit(visit, programme, outcome.key()))
                : shown(outcomePage.post(visit, outcome.key(), tab(path)), page -> page));
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
