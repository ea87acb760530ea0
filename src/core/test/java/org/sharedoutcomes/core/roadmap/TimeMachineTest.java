package org.sharedoutcomes.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.roadmap.Scene.keys;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.plan.Aspect;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.plan.Step;
import org.sharedoutcomes.core.plan.Timeline;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;

/** The roadmap of days that are over. It is 15 May 2026; Q2 began on 1 April. */
public class TimeMachineTest {
  private static final Quarter Q2 = new Quarter(2026, 2);
  private static final Quarter Q3 = new Quarter(2026, 3);

  private final Scene scene = new Scene();

  private void at(String moment) {
    scene.world.clock.moveTo(Instant.parse(moment));
  }

  /** An issue as it is now, with its history read. */
  private IssueFacts put(AnIssue issue, Step... steps) {
    IssueFacts facts = scene.world.issues.put(issue);
    scene.world.timelines.put(Timeline.of(facts, List.of(steps)));
    return facts;
  }

  private static Step step(String at, Aspect aspect, String from, String to) {
    return new Step(Instant.parse(at), "u-max", aspect, from, to);
  }

  private Answer<Roadmap> answer(Actor actor, String day) {
    return scene
        .view()
        .view(actor, new RoadmapRequest("DEMO", "2026-Q1", "2026-Q4", "", "", "", "", "", day));
  }

  private Roadmap asOf(String day) {
    return answer(FakePeople.PAULA, day).get();
  }

  private static Placement placement(Roadmap roadmap, String key) {
    return roadmap
        .cards()
        .filter(card -> card.issue().key().equals(key))
        .findFirst()
        .orElseThrow()
        .placement();
  }

  /** Defines the outcome on 1 February, and comes back. */
  private void outcomeInFebruary() {
    at("2026-02-01T12:00:00Z");
    scene.outcome("activation", "Activation");
    at("2026-05-15T10:00:00Z");
  }

  @Test
  public void a_card_stands_where_it_stood_at_the_end_of_the_day() {
    outcomeInFebruary();
    put(
        AnIssue.epic(1, "SHOP-1").tagged("activation").targetQuarter(Q3),
        step("2026-04-03T23:59:59.999Z", Aspect.TARGET_QUARTER, "2026-Q2", "2026-Q3"));

    assertThat(placement(asOf("2026-04-02"), "SHOP-1").quarter()).isEqualTo(Q2);
    assertThat(placement(asOf("2026-04-03"), "SHOP-1").quarter()).isEqualTo(Q3);
    assertThat(asOf("2026-04-03").asOf()).isEqualTo(LocalDate.of(2026, 4, 3));
    assertThat(placement(asOf(""), "SHOP-1").quarter()).isEqualTo(Q3);
    assertThat(asOf("").asOf()).isNull();
  }

  @Test
  public void the_end_of_the_day_is_that_of_the_installations_time_zone() {
    put(
        AnIssue.epic(1, "SHOP-1").targetQuarter(Q3),
        step("2026-04-04T00:00:00Z", Aspect.TARGET_QUARTER, "2026-Q2", "2026-Q3"));
    assertThat(placement(asOf("2026-04-03"), "SHOP-1").quarter()).isEqualTo(Q2);
    assertThat(placement(asOf("2026-04-04"), "SHOP-1").quarter()).isEqualTo(Q3);
  }

  @Test
  public void what_was_not_created_yet_is_absent() {
    put(AnIssue.epic(1, "SHOP-1").created(Instant.parse("2026-04-03T12:00:00Z")));
    assertThat(asOf("2026-04-02").cards()).isEmpty();
    assertThat(keys(asOf("2026-04-03").unscheduled())).containsExactly("SHOP-1");
  }

  @Test
  public void due_dates_and_fix_versions_place_cards_as_they_were() {
    put(
        AnIssue.epic(1, "SHOP-1").due(LocalDate.of(2026, 9, 1)),
        step("2026-04-10T12:00:00Z", Aspect.DUE, "2026-05-31", "2026-09-01"));
    put(
        AnIssue.epic(2, "SHOP-2").fixVersion("2.0", LocalDate.of(2026, 9, 1)),
        step("2026-04-10T12:00:00Z", Aspect.FIX_VERSIONS, "2026-04-30 1.0", ""),
        step("2026-04-10T12:00:00Z", Aspect.FIX_VERSIONS, "", "2026-09-01 2.0"));
    Roadmap then = asOf("2026-04-09");
    assertThat(placement(then, "SHOP-1")).isEqualTo(new Placement(Q2, Placement.Source.DUE_DATE));
    assertThat(placement(then, "SHOP-2"))
        .isEqualTo(new Placement(Q2, Placement.Source.FIX_VERSION));
    assertThat(placement(asOf("2026-04-10"), "SHOP-1").quarter()).isEqualTo(Q3);
    assertThat(placement(asOf("2026-04-10"), "SHOP-2").quarter()).isEqualTo(Q3);
  }

  @Test
  public void lanes_are_the_outcomes_that_there_were_under_the_names_they_had() {
    outcomeInFebruary();
    at("2026-04-01T12:00:00Z");
    scene.outcome("activation", "Faster activation");
    scene.outcome("retention", "Retention");
    at("2026-05-01T12:00:00Z");
    scene.retire("activation", null);
    at("2026-05-15T10:00:00Z");
    put(
        AnIssue.epic(1, "SHOP-1").tagged("retention").targetQuarter(Q2),
        step("2026-04-20T12:00:00Z", Aspect.OUTCOMES, "activation", "retention"));

    assertThat(asOf("2026-01-31").lanes()).isEmpty();
    assertThat(keys(asOf("2026-01-31").withoutOutcome())).containsExactly("SHOP-1");
    Roadmap march = asOf("2026-03-31");
    assertThat(march.lanes()).extracting(Roadmap.Lane::name).containsExactly("Activation");
    assertThat(march.withoutOutcome()).isEmpty();
    assertThat(asOf("2026-04-19").lanes())
        .extracting(Roadmap.Lane::name)
        .containsExactly("Faster activation", "Retention");
    assertThat(asOf("2026-05-14").lanes())
        .extracting(Roadmap.Lane::name)
        .containsExactly("Retention");
  }

  @Test
  public void values_are_those_that_were_known() {
    outcomeInFebruary();
    scene.reading("activation", "2026-03-01T12:00:00Z", "41");
    scene.reading("activation", "2026-04-01T12:00:00Z", "44");
    assertThat(asOf("2026-03-31").lanes().get(0).outcome().trend())
        .containsExactly(new BigDecimal("41"));
    assertThat(asOf("2026-04-01").lanes().get(0).outcome().trend()).hasSize(2);
    assertThat(asOf("2026-02-28").lanes().get(0).outcome().current()).isNull();
  }

  @Test
  public void what_planners_said_is_what_they_had_said_by_then() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    at("2026-04-01T12:00:00Z");
    scene.save(Plan.KIND, "1", Plan.NONE.commitment(Commitment.CANDIDATE));
    at("2026-04-05T12:00:00Z");
    scene.save(Plan.KIND, "1", Plan.NONE.commitment(Commitment.COMMITTED));
    at("2026-05-15T10:00:00Z");
    assertThat(commitment("2026-03-31")).isNull();
    assertThat(commitment("2026-04-01")).isEqualTo(Commitment.CANDIDATE);
    assertThat(commitment("2026-04-05")).isEqualTo(Commitment.COMMITTED);
    assertThat(commitment("")).isEqualTo(Commitment.COMMITTED);
  }

  private Commitment commitment(String day) {
    return asOf(day).cards().findFirst().orElseThrow().plan().commitment();
  }

  @Test
  public void status_is_as_it_was_and_neither_sign_off_nor_delivery_is_made_up() {
    put(
        AnIssue.epic(1, "SHOP-1").targetQuarter(Q2).status("Done", Progress.DONE),
        step("2026-04-10T12:00:00Z", Aspect.STATUS, "To Do", "Done"),
        step("2026-04-10T12:00:00Z", Aspect.PROGRESS, "TO_DO", "DONE"));
    Card card = asOf("2026-04-09").cards().findFirst().orElseThrow();
    assertThat(card.issue().status()).isEqualTo("To Do");
    assertThat(card.delivery().total()).isZero();
    assertThat(card.verdict().why().key()).isEqualTo("shared-outcomes.time.no-sign-off");
    assertThat(card.verdict().functions()).isEmpty();
  }

  @Test
  public void what_was_a_card_by_type_project_or_outcome_is_one_then() {
    outcomeInFebruary();
    put(
        AnIssue.story(1, "SHOP-1").targetQuarter(Q2),
        step("2026-04-10T12:00:00Z", Aspect.TYPE, "Epic", "Story"));
    put(
        AnIssue.epic(2, "ELSE-2").targetQuarter(Q2),
        step("2026-04-10T12:00:00Z", Aspect.PROJECT, "SHOP", "ELSE"));
    put(
        AnIssue.story(3, "SHOP-3").targetQuarter(Q2),
        step("2026-04-10T12:00:00Z", Aspect.OUTCOMES, "activation", ""));
    put(
        AnIssue.epic(4, "SHOP-4").targetQuarter(Q2),
        step("2026-04-10T12:00:00Z", Aspect.TYPE, "Story", "Epic"));
    assertThat(asOf("2026-04-09").cards().map(card -> card.issue().key()))
        .containsExactlyInAnyOrder("SHOP-1", "ELSE-2", "SHOP-3");
    assertThat(asOf("2026-04-10").cards().map(card -> card.issue().key()).distinct())
        .containsExactly("SHOP-4");
  }

  @Test
  public void nobody_sees_in_the_past_what_they_may_not_browse_today() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    put(
        AnIssue.story(2, "SHOP-2").targetQuarter(Q2),
        step("2026-04-10T12:00:00Z", Aspect.TYPE, "Epic", "Story"));
    scene.world.permissions.hide(FakePeople.MAX, 1);
    scene.world.permissions.hide(FakePeople.MAX, 2);
    Roadmap seen = answer(FakePeople.MAX, "2026-04-02").get();
    assertThat(seen.cards()).isEmpty();
    assertThat(seen.total().cards()).isZero();
    assertThat(asOf("2026-04-02").total().cards()).isEqualTo(2);
  }

  @Test
  public void what_was_not_read_yet_is_left_out_and_counted() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    scene.world.issues.put(
        AnIssue.epic(2, "SHOP-2").created(Instant.parse("2026-05-10T12:00:00Z")));
    assertThat(asOf("2026-04-02").cards()).isEmpty();
    assertThat(asOf("2026-04-02").unread()).isEqualTo(1);
    assertThat(asOf("").unread()).isZero();
  }

  @Test
  public void the_period_begins_around_that_day() {
    Roadmap roadmap =
        scene
            .view()
            .view(
                FakePeople.PAULA,
                new RoadmapRequest("DEMO", "", "", "", "", "", "", "", "2024-11-30"))
            .get();
    assertThat(roadmap.current()).isEqualTo(new Quarter(2024, 4));
    assertThat(roadmap.period().from()).isEqualTo(new Quarter(2024, 3));
  }

  @Test
  public void today_is_now_and_the_future_and_nonsense_are_refused() {
    scene.world.issues.put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    assertThat(asOf("2026-05-15").asOf()).isNull();
    assertThat(asOf("2026-05-15").total().cards()).isEqualTo(1);
    assertThat(refused("2026-05-16").kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(refused("2026-05-16").arguments()).containsExactly("2026-05-16", "2026-05-15");
    for (String nonsense :
        List.of(
            "yesterday", "2026-02-30", "15.05.2026", "2026-5-1", "0999-01-01", "2026-05-15T10")) {
      assertThat(refused(nonsense).key()).isEqualTo("shared-outcomes.time.not-a-day");
      assertThat(refused(nonsense).field()).isEqualTo("as-of");
    }
  }

  private Refusal refused(String day) {
    return answer(FakePeople.PAULA, day).reasons().get(0);
  }

  @Test
  public void the_past_of_two_thousand_cards_asks_no_more_than_that_of_a_few() {
    outcomeInFebruary();
    for (long id = 1; id <= 3; id++) {
      put(AnIssue.epic(id, "SHOP-" + id).tagged("activation").targetQuarter(Q2));
    }
    scene.world.journal.snapshot();
    int few = cost("2026-04-02");
    for (long id = 4; id <= 2_000; id++) {
      put(AnIssue.epic(id, "SHOP-" + id).tagged("activation").targetQuarter(Q2));
    }
    assertThat(cost("2026-04-02")).isEqualTo(few);
    assertThat(few).isLessThanOrEqualTo(9);
  }

  private int cost(String day) {
    ViewRoadmap view = scene.view();
    int before = spent();
    view.view(
            FakePeople.PAULA,
            new RoadmapRequest("DEMO", "2026-Q1", "2026-Q4", "", "", "", "", "", day))
        .get();
    return spent() - before;
  }

  private int spent() {
    return scene.world.entries.statements()
        + scene.world.timelines.statements()
        + scene.world.issues.searches();
  }
}
