package org.sharedoutcomes.core.roadmap;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.link.TagIssue;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Retirement;
import org.sharedoutcomes.core.plan.PlanHistory;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.signoff.Assess;
import org.sharedoutcomes.core.testkit.FakePeople;
import org.sharedoutcomes.core.testkit.OutcomeExamples;
import org.sharedoutcomes.core.testkit.World;

/** A programme in project SHOP on 15 May 2026, with what a roadmap needs. */
final class Scene {
  static final String EPICS = Initiatives.jql(List.of("SHOP"), List.of("Epic"));

  final World world = new World();
  final PlanHistory history = new PlanHistory(world.journal);

  Scene() {
    world.issues.field(history::record);
    Programme demo = OutcomeExamples.demo();
    save(
        Programme.KIND,
        "DEMO",
        new Programme(
            "DEMO", demo.name(), demo.functions(), List.of("SHOP"), demo.stages(), false));
    world.issues.query(EPICS, issue -> issue.project().equals("SHOP") && isEpic(issue));
  }

  private static boolean isEpic(IssueFacts issue) {
    return issue.type().equals("Epic");
  }

  <T> void save(Kind<T> kind, String key, T value) {
    int version = world.journal.find(kind, key).map(d -> d.version()).orElse(0);
    world.journal.save(new Change<>(kind, key, version, FakePeople.ADMIN, "made", "", value)).get();
  }

  Scene outcome(String key, String name) {
    save(Outcome.KIND, key, OutcomeExamples.outcome(key, name));
    return this;
  }

  Scene calendar(int startMonth, FiscalCalendar.NamedBy namedBy) {
    FiscalCalendar calendar = new FiscalCalendar(startMonth, namedBy);
    save(Settings.KIND, Settings.KEY, new Settings(calendar, List.of("Epic"), null));
    return this;
  }

  void reading(String outcome, String at, String value) {
    Instant moment = Instant.parse(at);
    world.readings.add(
        List.of(new Reading(outcome, moment, new BigDecimal(value), null, "", "u-paula", moment)));
  }

  /** Takes an outcome out of use, in favour of another unless that is null. */
  void retire(String outcome, String mergedInto) {
    Outcome now = world.journal.find(Outcome.KIND, outcome).orElseThrow().value();
    save(Outcome.KIND, outcome, now.withRetirement(new Retirement(mergedInto, "Done with")));
  }

  ViewRoadmap view() {
    return new ViewRoadmap(
        world.journal,
        world.permissions,
        world.people,
        world.issues,
        world.links,
        world.readings,
        new Assess(
            world.journal, world.issues, world.people, world.permissions, world.links, world.clock),
        world.dependencies,
        world.timelines,
        world.clock);
  }

  Baselines baselines() {
    return new Baselines(
        world.journal, world.permissions, world.people, world.issues, view(), world.clock);
  }

  MoveCard moveCard() {
    return new MoveCard(
        world.issues,
        world.permissions,
        history,
        world.journal,
        world.lock,
        new TagIssue(world.issues, world.journal, world.permissions, world.lock));
  }

  Roadmap roadmap(Actor actor, String from, String to) {
    return answer(actor, from, to).get();
  }

  Answer<Roadmap> answer(Actor actor, String from, String to) {
    return view().view(actor, RoadmapRequest.of("DEMO", from, to, "outcome"));
  }

  static List<String> keys(List<Card> cards) {
    return cards.stream().map(card -> card.issue().key()).toList();
  }
}
