package org.sharedoutcomes.core.roadmap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Successors;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.reading.Readings;
import org.sharedoutcomes.core.roadmap.Cards.Placed;
import org.sharedoutcomes.core.roadmap.Initiatives.Found;
import org.sharedoutcomes.core.roadmap.Roadmap.Column;
import org.sharedoutcomes.core.signoff.Assess;

/** Shows a programme's initiatives by outcome and quarter, as far as the actor may browse them. */
public final class ViewRoadmap {
  private final Journal journal;
  private final Permissions permissions;
  private final People people;
  private final Moments moments;

  public ViewRoadmap(
      Journal journal,
      Permissions permissions,
      People people,
      Issues issues,
      Links links,
      Readings readings,
      Assess assess,
      Clock clock) {
    this.journal = journal;
    this.permissions = permissions;
    this.people = people;
    this.moments =
        new Moments(
            journal, issues, new Initiatives(issues, permissions, links), readings, assess, clock);
  }

  public Answer<Roadmap> view(Actor actor, RoadmapRequest request) {
    return new Access(permissions).user(actor).then(user -> checked(user, request));
  }

  private Answer<Roadmap> checked(Actor actor, RoadmapRequest request) {
    Snapshot snapshot = journal.snapshot();
    Moment moment = moments.now(snapshot);
    Settings settings = Settings.of(snapshot);
    Quarter current = settings.calendar().quarterOf(moment.day());
    Answer<Period> period = Period.parse(request.from(), request.to(), current);
    List<Refusal> reasons = new ArrayList<>(period.reasons());
    lanes(request.lanes()).ifPresent(reasons::add);
    Answer<Programme> programme = programme(moment.definitions(), request.programme());
    reasons.addAll(programme.reasons());
    return reasons.isEmpty()
        ? view(actor, moment, settings, programme.get(), period.get(), current)
        : Answer.refused(reasons);
  }

  private static Optional<Refusal> lanes(String lanes) {
    boolean known = lanes == null || lanes.isBlank() || lanes.equals(RoadmapRequest.BY_OUTCOME);
    return known
        ? Optional.empty()
        : Optional.of(
            Refusal.malformed(
                "lanes",
                "shared-outcomes.roadmap.no-such-lanes",
                lanes,
                RoadmapRequest.BY_OUTCOME));
  }

  private static Answer<Programme> programme(Snapshot snapshot, String key) {
    if (key != null && !key.isBlank()) {
      return snapshot
          .find(Programme.KIND, key)
          .map(document -> Answer.done(document.value()))
          .orElseGet(
              () ->
                  Answer.refused(
                      Refusal.notFound(
                          "programme", "shared-outcomes.programme.no-such-programme", key)));
    }
    List<Programme> all = snapshot.values(Programme.KIND);
    return all.size() == 1
        ? Answer.done(all.get(0))
        : Answer.refused(
            Refusal.malformed("programme", "shared-outcomes.roadmap.which-programme", all.size()));
  }

  private Answer<Roadmap> view(
      Actor actor,
      Moment moment,
      Settings settings,
      Programme programme,
      Period period,
      Quarter current) {
    Map<String, Outcome> outcomes = inUse(moment.definitions(), programme);
    return moment
        .initiatives(actor, programme, settings.initiativeTypes(), outcomes.keySet())
        .map(
            found -> arrange(actor, moment, programme, settings, outcomes, found, period, current));
  }

  /** By each key that stands for one of them: its own, and those of outcomes merged into it. */
  private static Map<String, Outcome> inUse(Snapshot snapshot, Programme programme) {
    Successors successors = new Successors(snapshot);
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    snapshot.values(Outcome.KIND).stream()
        .filter(outcome -> outcome.programme().equals(programme.key()))
        .map(Outcome::key)
        .forEach(
            key ->
                successors
                    .of(key)
                    .filter(outcome -> !outcome.retired())
                    .ifPresent(outcome -> outcomes.put(key, outcome)));
    return outcomes;
  }

  private Roadmap arrange(
      Actor actor,
      Moment moment,
      Programme programme,
      Settings settings,
      Map<String, Outcome> outcomes,
      Found found,
      Period period,
      Quarter current) {
    FiscalCalendar calendar = settings.calendar();
    List<Placed> placed =
        found.issues().stream()
            .map(issue -> new Placed(issue, Placement.of(issue, calendar)))
            .toList();
    List<Outcome> lanes = outcomes.values().stream().distinct().toList();
    Trends trends = moment.trends(lanes);
    List<Card> shown =
        new Cards(moment, people)
            .of(
                actor,
                placed.stream().filter(card -> isShown(card.placement(), period)).toList(),
                outcomes,
                trends);
    return new Roadmap(
        programme.key(),
        period,
        current,
        columns(period, calendar, shown),
        new Lanes(lanes, trends, people).of(shown, period, current),
        shown.stream().filter(card -> card.placement().quarter() == null).toList(),
        shown.stream().filter(card -> card.outcomes().isEmpty()).toList(),
        count(placed, period::isAfter),
        count(placed, period::isBefore),
        found.hidden());
  }

  private static boolean isShown(Placement placement, Period period) {
    return placement.scheduled().map(period::contains).orElse(true);
  }

  private static List<Column> columns(Period period, FiscalCalendar calendar, List<Card> cards) {
    return period.quarters().stream()
        .map(
            quarter ->
                new Column(
                    quarter,
                    calendar.firstDay(quarter),
                    calendar.lastDay(quarter),
                    Math.toIntExact(
                        cards.stream()
                            .filter(card -> Objects.equals(card.placement().quarter(), quarter))
                            .count())))
        .toList();
  }

  private static int count(List<Placed> cards, Predicate<Quarter> where) {
    return Math.toIntExact(
        cards.stream()
            .flatMap(card -> card.placement().scheduled().stream())
            .filter(where)
            .count());
  }
}
