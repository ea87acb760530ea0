package org.sharedoutcomes.core.roadmap;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Dependencies;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.plan.Timelines;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.reading.Readings;
import org.sharedoutcomes.core.roadmap.Initiatives.Found;
import org.sharedoutcomes.core.roadmap.Roadmap.Column;
import org.sharedoutcomes.core.roadmap.Roadmap.Lane;
import org.sharedoutcomes.core.roadmap.Roadmap.Total;
import org.sharedoutcomes.core.signoff.Assess;

/** Shows a programme's initiatives by outcome and quarter, as far as the actor may browse them. */
public final class ViewRoadmap {
  private final Journal journal;
  private final Permissions permissions;
  private final People people;
  private final Issues issues;
  private final Moments moments;

  public ViewRoadmap(
      Journal journal,
      Permissions permissions,
      People people,
      Issues issues,
      Links links,
      Readings readings,
      Assess assess,
      Dependencies dependencies,
      Timelines timelines,
      Clock clock) {
    this.journal = journal;
    this.permissions = permissions;
    this.people = people;
    this.issues = issues;
    this.moments =
        new Moments(
            journal,
            issues,
            new Initiatives(issues, permissions, links),
            new Surroundings(issues, journal, dependencies),
            readings,
            assess,
            timelines,
            clock);
  }

  Moments moments() {
    return moments;
  }

  public Answer<Roadmap> view(Actor actor, RoadmapRequest request) {
    return new Access(permissions)
        .user(actor)
        .then(user -> journal.atOnce(() -> understood(user, request)));
  }

  private Answer<Roadmap> understood(Actor actor, RoadmapRequest request) {
    Snapshot definitions = journal.snapshot();
    return moments
        .of("as-of", request.asOf(), definitions)
        .then(moment -> Asked.read(actor, request, Settings.of(definitions), moment, issues))
        .then(this::view);
  }

  private Answer<Roadmap> view(Asked asked) {
    return asked
        .moment()
        .initiatives(
            asked.actor(),
            asked.programme(),
            asked.settings().initiativeTypes(),
            asked.outcomes().keySet())
        .map(found -> arrange(asked, found));
  }

  private Roadmap arrange(Asked asked, Found found) {
    Scale scale = asked.scale();
    List<Outcome> outcomes = asked.wanted().values().stream().distinct().toList();
    Trends trends = asked.moment().trends(outcomes);
    List<Placed> let = let(asked, new Places(asked.moment()).of(found.issues(), asked.settings()));
    List<Card> shown =
        new Cards(asked.moment(), people)
            .of(
                asked.actor(),
                let.stream().filter(scale::shows).toList(),
                asked.outcomes(),
                trends);
    List<List<Card>> inColumn = Lanes.columns(shown, scale);
    List<Column> columns =
        scale.columns(asked.settings().calendar(), inColumn.stream().map(Total::of).toList());
    Map<String, Lane> lanes =
        new Lanes(asked.by(), asked.programme(), outcomes, trends, people, scale, columns)
            .of(shown);
    Lane rest = lanes.remove("");
    List<Card> counted = shown.stream().filter(card -> !scale.isAfter(card.placed())).toList();
    return new Roadmap(
        asked.programme().key(),
        asked.by(),
        scale.layout(),
        scale.period(),
        scale.current(),
        columns,
        List.copyOf(lanes.values()),
        asked.by() == Dimension.PROJECT ? null : rest,
        shown.stream().filter(card -> Scale.isUnscheduled(card.placed())).toList(),
        shown.stream().filter(card -> card.outcomes().isEmpty()).toList(),
        Total.of(counted),
        count(let, scale::isBefore),
        count(let, scale::isAfter),
        found.hidden(),
        asked.moment().isPast() ? asked.moment().day() : null,
        asked.moment().unread());
  }

  private List<Placed> let(Asked asked, List<Placed> placed) {
    Map<String, String> names = new HashMap<>();
    return placed.stream()
        .filter(
            card ->
                asked.sieve().lets(card, names.computeIfAbsent(assignee(card), this::displayName)))
        .toList();
  }

  private static String assignee(Placed card) {
    return card.issue().assignee() == null ? "" : card.issue().assignee();
  }

  private String displayName(String userKey) {
    return userKey.isEmpty() ? "" : people.withKey(userKey).map(Person::displayName).orElse("");
  }

  private static int count(List<Placed> cards, Predicate<Placed> where) {
    return Math.toIntExact(cards.stream().filter(where).count());
  }
}
