package org.sharedoutcomes.core.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Successors;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.plan.PlannedCard;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;

/** What a programme's plan holds at some moment, as far as an actor may browse it. */
record Plans(Settings settings) {
  Answer<List<PlannedCard>> of(Moment moment, Actor actor, Programme programme) {
    Programme then =
        moment
            .definitions()
            .find(Programme.KIND, programme.key())
            .map(Document::value)
            .orElse(programme);
    Map<String, Outcome> outcomes = new Successors(moment.definitions()).inUse(programme.key());
    return moment
        .initiatives(actor, then, settings.initiativeTypes(), outcomes.keySet())
        .map(found -> cards(moment, found.issues(), outcomes));
  }

  private List<PlannedCard> cards(
      Moment moment, List<IssueFacts> issues, Map<String, Outcome> outcomes) {
    Snapshot said =
        moment.said(
            Map.of(Plan.KIND, issues.stream().map(issue -> Long.toString(issue.id())).toList()));
    List<PlannedCard> cards = new ArrayList<>();
    for (IssueFacts issue : issues) {
      Plan plan =
          said.find(Plan.KIND, Long.toString(issue.id())).map(Document::value).orElse(Plan.NONE);
      cards.add(
          new PlannedCard(
              issue.id(),
              issue.key(),
              issue.summary(),
              Placement.of(issue, settings.calendar()).quarter(),
              issue.outcomes().stream()
                  .map(outcomes::get)
                  .filter(Objects::nonNull)
                  .map(Outcome::key)
                  .distinct()
                  .toList(),
              plan.commitment(),
              plan.stopped() != null));
    }
    return cards;
  }
}
