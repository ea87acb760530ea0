package org.sharedoutcomes.plugin.rest;

import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Share;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.plugin.rest.OutcomeJson.ShareJson;

/** Outcomes as they are answered, with what functions share in words. */
public final class OutcomeAnswers {
  private final People people;
  private final Texts texts;
  private final Journal journal;

  public OutcomeAnswers(People people, Texts texts, Journal journal) {
    this.people = people;
    this.texts = texts;
    this.journal = journal;
  }

  /** A page of the list, from one picture of the definitions. */
  Answer<PageJson<OutcomeJson>> page(
      List<Document<Outcome>> all, String startAt, String maxResults) {
    return journal.atOnce(() -> PageJson.of(all, startAt, maxResults, this::json));
  }

  OutcomeJson json(Document<Outcome> document) {
    return OutcomeJson.of(document, people, shares(document.value()));
  }

  private List<ShareJson> shares(Outcome outcome) {
    if (outcome.shares().isEmpty()) {
      return List.of();
    }
    Programme programme =
        journal.snapshot().find(Programme.KIND, outcome.programme()).orElseThrow().value();
    return outcome.shares().stream().map(share -> json(share, programme)).toList();
  }

  private ShareJson json(Share share, Programme programme) {
    return new ShareJson(
        share.quarter().toString(),
        share.made(),
        share.target(),
        share.difference(),
        share.addsUp(),
        share.say(texts, programme));
  }
}
