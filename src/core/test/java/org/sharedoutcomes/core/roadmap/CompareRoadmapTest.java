package org.sharedoutcomes.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.plan.Aspect;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.plan.PlannedCard;
import org.sharedoutcomes.core.plan.Step;
import org.sharedoutcomes.core.plan.Stopped;
import org.sharedoutcomes.core.plan.Timeline;
import org.sharedoutcomes.core.roadmap.Drift.Happening;
import org.sharedoutcomes.core.roadmap.Drift.Kind;
import org.sharedoutcomes.core.roadmap.Drift.Line;
import org.sharedoutcomes.core.roadmap.Drift.What;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;

/** What became of the plan. It is 15 May 2026; Q2 began on 1 April. */
public class CompareRoadmapTest {
  private static final Quarter Q1 = new Quarter(2026, 1);
  private static final Quarter Q2 = new Quarter(2026, 2);
  private static final Quarter Q3 = new Quarter(2026, 3);
  private static final Quarter Q4 = new Quarter(2026, 4);
  private static final String APRIL = "2026-04-10T12:00:00Z";

  private final Scene scene = new Scene();

  public CompareRoadmapTest() {
    at("2026-02-01T12:00:00Z");
    scene.outcome("activation", "Activation");
    scene.outcome("retention", "Retention");
    at("2026-05-15T10:00:00Z");
  }

  private void at(String moment) {
    scene.world.clock.moveTo(Instant.parse(moment));
  }

  private IssueFacts put(AnIssue issue, Step... steps) {
    IssueFacts facts = scene.world.issues.put(issue);
    scene.world.timelines.put(Timeline.of(facts, List.of(steps)));
    return facts;
  }

  private static Step step(String at, Aspect aspect, String from, String to) {
    return new Step(Instant.parse(at), "u-max", aspect, from, to);
  }

  private static Step moved(String at, String from, String to) {
    return step(at, Aspect.TARGET_QUARTER, from, to);
  }

  private CompareRoadmap compare() {
    return new CompareRoadmap(
        scene.world.journal,
        scene.world.permissions,
        scene.world.issues,
        scene.baselines(),
        scene.view(),
        scene.history);
  }

  private Answer<Drift> answer(Actor actor, String base, String asOf, String from, String to) {
    return compare().drift(actor, new DriftRequest("DEMO", base, asOf, from, to));
  }

  private Drift since(String base) {
    return answer(FakePeople.PAULA, base, "", "", "").get();
  }

  private static Map<String, Set<Kind>> kinds(Drift drift) {
    return drift.lines().stream().collect(Collectors.toMap(Line::key, Line::kinds));
  }

  private static Set<Kind> only(PlannedCard was, PlannedCard is) {
    return Changes.kinds(was, is);
  }

  private static PlannedCard card(Quarter quarter, Commitment sure, String... outcomes) {
    return new PlannedCard(1, "SHOP-1", "One", quarter, List.of(outcomes), sure, false);
  }

  private static PlannedCard stopped(Quarter quarter) {
    return new PlannedCard(1, "SHOP-1", "One", quarter, List.of(), null, true);
  }

  @Test
  public void in_the_plan_is_what_stands_in_a_quarter_and_goes_on() {
    PlannedCard in = card(Q2, null);
    PlannedCard out = card(null, null);
    assertThat(only(null, in)).containsExactly(Kind.ADDED);
    assertThat(only(out, in)).containsExactly(Kind.ADDED);
    assertThat(only(stopped(Q2), in)).containsExactly(Kind.ADDED);
    assertThat(only(in, null)).containsExactly(Kind.DROPPED);
    assertThat(only(in, out)).containsExactly(Kind.DROPPED);
    assertThat(only(in, stopped(Q2))).containsExactly(Kind.DROPPED);
    assertThat(only(null, out)).isEmpty();
    assertThat(only(out, null)).isEmpty();
    assertThat(only(out, stopped(Q2))).isEmpty();
    assertThat(only(in, in)).isEmpty();
  }

  @Test
  public void what_stays_in_the_plan_is_moved_or_changed() {
    assertThat(only(card(Q2, null), card(Q3, null))).containsExactly(Kind.MOVED_LATER);
    assertThat(only(card(Q2, null), card(Q1, null))).containsExactly(Kind.MOVED_EARLIER);
    assertThat(only(card(Q2, null, "a"), card(Q2, null, "b")))
        .containsExactly(Kind.OUTCOMES_CHANGED);
    assertThat(only(card(Q2, null, "a", "b"), card(Q2, null, "b", "a"))).isEmpty();
    assertThat(only(card(Q2, Commitment.LIKELY), card(Q3, Commitment.COMMITTED, "a")))
        .containsExactly(Kind.MOVED_LATER, Kind.OUTCOMES_CHANGED, Kind.COMMITMENT_CHANGED);
    assertThat(only(card(Q2, Commitment.LIKELY, "a"), card(null, null)))
        .containsExactly(Kind.DROPPED);
  }

  @Test
  public void a_quarter_without_a_baseline_is_compared_with_what_the_histories_tell() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q3), moved(APRIL, "2026-Q2", "2026-Q3"));
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q2), moved(APRIL, "", "2026-Q2"));
    put(AnIssue.epic(3, "SHOP-3"), moved(APRIL, "2026-Q2", ""));
    put(AnIssue.epic(4, "SHOP-4").targetQuarter(Q1), moved(APRIL, "2026-Q2", "2026-Q1"));
    put(AnIssue.epic(5, "SHOP-5").targetQuarter(Q2));
    Drift drift = since("2026-Q2");
    assertThat(kinds(drift))
        .containsOnly(
            Map.entry("SHOP-1", Set.of(Kind.MOVED_LATER)),
            Map.entry("SHOP-2", Set.of(Kind.ADDED)),
            Map.entry("SHOP-3", Set.of(Kind.DROPPED)),
            Map.entry("SHOP-4", Set.of(Kind.MOVED_EARLIER)));
    assertThat(drift.base().isReconstructed()).isTrue();
    assertThat(drift.base().day()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(drift.count(Kind.ADDED)).isEqualTo(1);
  }

  @Test
  public void the_first_day_of_the_quarter_belongs_to_its_baseline_to_the_last_moment() {
    put(
        AnIssue.epic(1, "SHOP-1").targetQuarter(Q3),
        moved("2026-04-01T23:59:59.999Z", "2026-Q2", "2026-Q3"));
    put(
        AnIssue.epic(2, "SHOP-2").targetQuarter(Q3),
        moved("2026-04-02T00:00:00Z", "2026-Q2", "2026-Q3"));
    assertThat(kinds(since("2026-Q2"))).containsOnlyKeys("SHOP-2");
  }

  @Test
  public void a_baseline_that_was_taken_does_not_change_and_tells_who_took_it_and_why() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2).tagged("activation"));
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q2));
    scene.baselines().take(FakePeople.PAULA, "DEMO", "", "Agreed at the kick-off").get();
    at("2026-05-16T10:00:00Z");
    put(
        AnIssue.epic(1, "SHOP-1").targetQuarter(Q4).tagged("activation"),
        moved("2026-05-16T09:00:00Z", "2026-Q2", "2026-Q4"));
    Drift drift = since("2026-Q2");
    assertThat(kinds(drift)).containsOnly(Map.entry("SHOP-1", Set.of(Kind.MOVED_LATER)));
    assertThat(drift.base().by()).isEqualTo(FakePeople.PAULA.userKey());
    assertThat(drift.base().why()).isEqualTo("Agreed at the kick-off");
    assertThat(drift.base().version()).isEqualTo(1);
    assertThat(drift.base().isReconstructed()).isFalse();
  }

  @Test
  public void taking_it_again_adds_a_version_and_keeps_those_before() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    scene.baselines().take(FakePeople.PAULA, "DEMO", "2026-Q2", "First").get();
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q3));
    scene.baselines().take(FakePeople.PAULA, "DEMO", "2026-Q2", "Second").get();
    scene.baselines().take(FakePeople.PAULA, "DEMO", "2026-Q3", "Ahead").get();
    List<Baselines.Taken> all = scene.baselines().all(FakePeople.PAULA, "DEMO").get();
    assertThat(all).extracting(Baselines.Taken::why).containsExactly("Ahead", "Second", "First");
    assertThat(all.get(2).baseline().cards().get(0).quarter()).isEqualTo(Q2);
    assertThat(all.get(1).baseline().cards().get(0).quarter()).isEqualTo(Q3);
  }

  @Test
  public void a_baseline_is_taken_by_members_for_a_reason_and_not_of_a_quarter_that_is_over() {
    assertThat(refused(FakePeople.DEV, "", "why").kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(refused(FakePeople.PAULA, "", " ").field()).isEqualTo("why");
    assertThat(refused(FakePeople.PAULA, "2026-Q1", "why").key())
        .isEqualTo("shared-outcomes.time.over");
    assertThat(refused(FakePeople.PAULA, "soon", "why").kind()).isEqualTo(Refusal.Kind.MALFORMED);
    assertThat(refused(Actor.ANONYMOUS, "", "why").kind()).isEqualTo(Refusal.Kind.ANONYMOUS);
  }

  private Refusal refused(Actor actor, String quarter, String why) {
    return scene.baselines().take(actor, "DEMO", quarter, why).reasons().get(0);
  }

  @Test
  public void a_move_tells_who_when_and_why() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    at("2026-04-10T12:00:00Z");
    scene.history.because(
        1,
        "The supplier is late",
        1,
        () -> {
          scene.history.record(FakePeople.MAX, 1, Q3);
          return null;
        });
    at("2026-05-15T10:00:00Z");
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q3), moved(APRIL, "2026-Q2", "2026-Q3"));
    Line line = since("2026-Q2").lines().get(0);
    assertThat(line.happenings())
        .containsExactly(
            new Happening(
                Instant.parse(APRIL),
                "u-max",
                What.QUARTER,
                "2026-Q2",
                "2026-Q3",
                "The supplier is late"));
  }

  @Test
  public void without_a_reason_there_is_none_and_what_jira_missed_the_journal_tells() {
    put(
        AnIssue.epic(1, "SHOP-1").targetQuarter(Q3),
        moved("2026-04-10T12:00:00Z", "2026-Q2", "2026-Q3"));
    assertThat(since("2026-Q2").lines().get(0).happenings().get(0).why()).isEmpty();
    at("2026-04-12T12:00:00Z");
    scene.history.record(FakePeople.PAULA, 1, Q4);
    at("2026-05-15T10:00:00Z");
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q4));
    assertThat(since("2026-Q2").lines().get(0).happenings())
        .extracting(Happening::by, Happening::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("u-max", "2026-Q3"),
            org.assertj.core.groups.Tuple.tuple(FakePeople.PAULA.userKey(), "2026-Q4"));
  }

  @Test
  public void what_was_created_or_stopped_or_made_surer_since_says_so() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2).created(Instant.parse(APRIL)));
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q2));
    put(AnIssue.epic(3, "SHOP-3").targetQuarter(Q2));
    at("2026-04-11T12:00:00Z");
    scene.save(
        Plan.KIND,
        "2",
        Plan.NONE.stopped(new Stopped("Nobody asked for it", "u-max", Instant.parse(APRIL))));
    scene.save(Plan.KIND, "3", Plan.NONE.commitment(Commitment.COMMITTED));
    at("2026-05-15T10:00:00Z");
    Drift drift = since("2026-Q2");
    assertThat(kinds(drift))
        .containsOnly(
            Map.entry("SHOP-1", Set.of(Kind.ADDED)),
            Map.entry("SHOP-2", Set.of(Kind.DROPPED)),
            Map.entry("SHOP-3", Set.of(Kind.COMMITMENT_CHANGED)));
    assertThat(drift.lines())
        .flatExtracting(Line::happenings)
        .extracting(Happening::what)
        .containsExactly(What.CREATED, What.STOPPED, What.COMMITMENT);
    assertThat(drift.lines().get(1).happenings().get(0).why()).isEqualTo("Nobody asked for it");
    assertThat(drift.lines().get(2).happenings().get(0).to()).isEqualTo("committed");
  }

  @Test
  public void only_changes_that_concern_the_quarters_asked_for_are_told() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q4), moved(APRIL, "2026-Q2", "2026-Q4"));
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q4), moved(APRIL, "2026-Q3", "2026-Q4"));
    assertThat(kinds(answer(FakePeople.PAULA, "2026-Q2", "", "2026-Q2", "2026-Q2").get()))
        .containsOnlyKeys("SHOP-1");
    assertThat(kinds(answer(FakePeople.PAULA, "2026-Q2", "", "2026-Q3", "").get()))
        .containsOnlyKeys("SHOP-1", "SHOP-2");
  }

  @Test
  public void two_days_of_the_past_can_be_compared() {
    put(
        AnIssue.epic(1, "SHOP-1").targetQuarter(Q4),
        moved("2026-04-10T12:00:00Z", "2026-Q2", "2026-Q3"),
        moved("2026-05-10T12:00:00Z", "2026-Q3", "2026-Q4"));
    Drift drift = answer(FakePeople.PAULA, "2026-04-01", "2026-04-20", "", "").get();
    assertThat(drift.until()).isEqualTo(LocalDate.of(2026, 4, 20));
    assertThat(drift.lines().get(0).now().quarter()).isEqualTo(Q3);
    assertThat(drift.lines().get(0).happenings()).hasSize(1);
    assertThat(drift.base().quarter()).isNull();
  }

  @Test
  public void nobody_learns_of_what_they_may_not_browse_and_deleted_cards_are_counted() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q2));
    scene.baselines().take(FakePeople.PAULA, "DEMO", "", "Kick-off").get();
    at("2026-05-16T10:00:00Z");
    put(
        AnIssue.epic(1, "SHOP-1").targetQuarter(Q3),
        moved("2026-05-15T12:00:00Z", "2026-Q2", "2026-Q3"));
    scene.world.issues.remove(2);
    scene.world.permissions.hide(FakePeople.MAX, 1);
    assertThat(since("2026-Q2").deleted()).isEqualTo(1);
    assertThat(since("2026-Q2").lines()).hasSize(1);
    Drift seen = answer(FakePeople.MAX, "2026-Q2", "", "", "").get();
    assertThat(seen.lines()).isEmpty();
    assertThat(scene.baselines().all(FakePeople.MAX, "DEMO").get().get(0).baseline().cards())
        .isEmpty();
    scene.world.permissions.hideProject(FakePeople.MAX, "SHOP");
    assertThat(answer(FakePeople.MAX, "2026-Q2", "", "", "").get().deleted()).isZero();
  }

  @Test
  public void what_cannot_be_compared_with_is_refused() {
    assertThat(notCompared("2026-Q3", "").key())
        .isEqualTo("shared-outcomes.time.quarter-not-begun");
    assertThat(notCompared("last week", "").key()).isEqualTo("shared-outcomes.time.not-a-base");
    assertThat(notCompared("", "").key()).isEqualTo("shared-outcomes.time.not-a-base");
    assertThat(notCompared("2026-06-01", "").key()).isEqualTo("shared-outcomes.time.not-yet");
    assertThat(notCompared("2026-04-20", "2026-04-10").key())
        .isEqualTo("shared-outcomes.time.compare-after");
  }

  private Refusal notCompared(String base, String asOf) {
    return answer(FakePeople.PAULA, base, asOf, "", "").reasons().get(0);
  }
}
