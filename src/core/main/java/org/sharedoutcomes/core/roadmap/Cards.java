package org.sharedoutcomes.core.roadmap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.roadmap.Card.CardOutcome;
import org.sharedoutcomes.core.roadmap.Card.Delivery;
import org.sharedoutcomes.core.signoff.Verdict;

/** Makes cards of issues, asking each port once for all of them. */
final class Cards {
  private final Moment moment;
  private final People people;

  Cards(Moment moment, People people) {
    this.moment = moment;
    this.people = people;
  }

  List<Card> of(Actor actor, List<Placed> placed, Map<String, Outcome> outcomes, Trends trends) {
    if (placed.isEmpty()) {
      return List.of();
    }
    List<IssueFacts> shown = placed.stream().map(Placed::issue).toList();
    List<Long> ids = shown.stream().map(IssueFacts::id).toList();
    Map<Long, List<IssueFacts>> children = moment.children(actor, shown);
    Map<Long, Verdict> verdictOf = moment.verdicts(shown);
    Snapshot said =
        moment.said(Map.of(IssueOutcomes.KIND, ids.stream().map(String::valueOf).toList()));
    Around around = moment.around(actor, shown, plans(placed));
    Map<String, Optional<Person>> known = new HashMap<>();
    return placed.stream()
        .map(
            card ->
                new Card(
                    card.issue(),
                    card.placement(),
                    outcomes(card.issue(), outcomes, trends, said),
                    verdictOf.get(card.issue().id()),
                    moment.isPast()
                        ? Delivery.UNKNOWN
                        : Delivery.of(
                            card.issue(), children.getOrDefault(card.issue().id(), List.of())),
                    person(card.issue().assignee(), known),
                    card.plan(),
                    card.starts(),
                    card.team(),
                    card.estimate(),
                    around.companions(card.issue().id()),
                    around.companionOf(card.issue().id()),
                    around.mismatches(card.issue().id())))
        .toList();
  }

  private static Map<Long, Plan> plans(List<Placed> placed) {
    Map<Long, Plan> plans = new HashMap<>();
    placed.forEach(card -> plans.put(card.issue().id(), card.plan()));
    return plans;
  }

  private static List<CardOutcome> outcomes(
      IssueFacts issue, Map<String, Outcome> outcomes, Trends trends, Snapshot said) {
    Map<String, Effect> mine =
        said.find(IssueOutcomes.KIND, Long.toString(issue.id()))
            .map(document -> document.value().effects())
            .orElse(Map.of());
    Map<String, CardOutcome> found = new LinkedHashMap<>();
    for (String tag : issue.outcomes()) {
      Outcome outcome = outcomes.get(tag);
      if (outcome != null) {
        Effect effect = mine.getOrDefault(tag, Effect.UNKNOWN);
        found.putIfAbsent(outcome.key(), card(outcome, effect, trends));
      }
    }
    return List.copyOf(found.values());
  }

  private static CardOutcome card(Outcome outcome, Effect effect, Trends trends) {
    return new CardOutcome(
        outcome.key(), outcome.name(), outcome.metric().unit(), effect, trends.of(outcome.key()));
  }

  private Person person(String userKey, Map<String, Optional<Person>> known) {
    return userKey == null ? null : known.computeIfAbsent(userKey, people::withKey).orElse(null);
  }
}
