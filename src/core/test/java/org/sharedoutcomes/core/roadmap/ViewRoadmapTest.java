package org.sharedoutcomes.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.sharedoutcomes.core.roadmap.Scene.keys;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.FiscalCalendar.NamedBy;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.roadmap.Card.Delivery;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;

public class ViewRoadmapTest {
  private static final Quarter Q2 = new Quarter(2026, 2);

  private final Scene scene = new Scene().outcome("activation", "Activation");

  private void put(AnIssue issue) {
    scene.world.issues.put(issue);
  }

  @Test
  public void the_period_is_the_quarter_before_this_one_to_three_after_it() {
    Roadmap roadmap = scene.roadmap(FakePeople.PAULA, "", "");

    assertThat(roadmap.columns())
        .extracting(column -> column.quarter().toString())
        .containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1");
    assertThat(roadmap.current()).isEqualTo(Q2);
    assertThat(roadmap.columns().get(1).firstDay()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(roadmap.columns().get(1).lastDay()).isEqualTo(LocalDate.of(2026, 6, 30));
  }

  @Test
  public void an_epic_stands_in_the_lane_of_its_outcome_and_the_column_of_its_quarter() {
    put(AnIssue.epic(1, "SHOP-1").tagged("activation").targetQuarter(Q2));

    Roadmap roadmap = scene.roadmap(FakePeople.PAULA, "", "");

    assertThat(keys(roadmap.lanes().get(0).cells().get(1).cards())).containsExactly("SHOP-1");
    assertThat(roadmap.unscheduled()).isEmpty();
    assertThat(roadmap.withoutOutcome()).isEmpty();
  }

  @Test
  public void a_card_with_several_outcomes_stands_in_each_lane_and_counts_once() {
    scene.outcome("retention", "Retention");
    put(AnIssue.epic(1, "SHOP-1").tagged("activation", "retention").targetQuarter(Q2));

    Roadmap roadmap = scene.roadmap(FakePeople.PAULA, "", "");

    assertThat(roadmap.lanes())
        .allSatisfy(lane -> assertThat(keys(lane.cells().get(1).cards())).contains("SHOP-1"));
    assertThat(roadmap.columns().get(1).cards()).isEqualTo(1);
  }

  @Test
  public void the_lane_of_a_merged_outcome_is_that_of_the_one_in_its_place() {
    scene.outcome("former", "Former");
    scene.outcome("gone", "Gone");
    scene.retire("former", "activation");
    scene.retire("gone", null);
    put(AnIssue.epic(1, "SHOP-1").tagged("former", "activation").targetQuarter(Q2));
    put(AnIssue.epic(2, "SHOP-2").tagged("gone").targetQuarter(Q2));

    Roadmap roadmap = scene.roadmap(FakePeople.PAULA, "", "");

    assertThat(roadmap.lanes()).hasSize(1);
    assertThat(keys(roadmap.lanes().get(0).cells().get(1).cards())).containsExactly("SHOP-1");
    assertThat(roadmap.lanes().get(0).cells().get(1).cards().get(0).outcomes()).hasSize(1);
    assertThat(keys(roadmap.withoutOutcome())).containsExactly("SHOP-2");
  }

  @Test
  public void an_issue_of_any_type_and_project_is_a_card_when_it_is_tagged_itself() {
    put(AnIssue.story(1, "OTHER-1").tagged("activation").targetQuarter(Q2));
    put(AnIssue.story(2, "SHOP-2").targetQuarter(Q2));

    Roadmap roadmap = scene.roadmap(FakePeople.PAULA, "", "");

    assertThat(keys(roadmap.lanes().get(0).cells().get(1).cards())).containsExactly("OTHER-1");
    assertThat(roadmap.withoutOutcome()).isEmpty();
  }

  @Test
  public void cards_without_quarter_or_outcome_have_their_own_places_and_nothing_is_lost() {
    put(AnIssue.epic(1, "SHOP-1").tagged("activation"));
    put(AnIssue.epic(2, "SHOP-2"));
    put(AnIssue.epic(3, "SHOP-3").targetQuarter(Q2));
    put(AnIssue.epic(4, "SHOP-4").targetQuarter(new Quarter(2015, 1)));
    put(AnIssue.epic(5, "SHOP-5").due(LocalDate.of(2030, 1, 1)));

    Roadmap roadmap = scene.roadmap(FakePeople.PAULA, "", "");

    assertThat(keys(roadmap.unscheduled())).containsExactly("SHOP-1", "SHOP-2");
    assertThat(keys(roadmap.lanes().get(0).unscheduled())).containsExactly("SHOP-1");
    assertThat(keys(roadmap.withoutOutcome())).containsExactly("SHOP-2", "SHOP-3");
    assertThat(roadmap.earlier()).isEqualTo(1);
    assertThat(roadmap.later()).isEqualTo(1);
  }

  @Test
  public void a_due_date_gives_the_quarter_before_the_latest_release_does() {
    put(
        AnIssue.epic(1, "SHOP-1")
            .due(LocalDate.of(2026, 6, 30))
            .fixVersion("1.0", LocalDate.of(2026, 7, 1)));
    put(
        AnIssue.epic(2, "SHOP-2")
            .fixVersion("1.0", LocalDate.of(2026, 2, 1))
            .fixVersion("2.0", LocalDate.of(2026, 8, 1)));

    Roadmap roadmap = scene.roadmap(FakePeople.PAULA, "", "");

    assertThat(roadmap.withoutOutcome())
        .extracting(card -> card.placement().quarter(), card -> card.placement().source())
        .containsExactly(
            tuple(Q2, Placement.Source.DUE_DATE), tuple(Q2.plus(1), Placement.Source.FIX_VERSION));
  }

  @Test
  public void with_april_and_named_by_its_end_the_first_quarter_is_april_of_the_year_before() {
    scene.calendar(4, NamedBy.END);
    put(AnIssue.epic(1, "SHOP-1").due(LocalDate.of(2026, 4, 1)));
    put(AnIssue.epic(2, "SHOP-2").due(LocalDate.of(2026, 3, 31)));

    Roadmap roadmap = scene.roadmap(FakePeople.PAULA, "", "");

    assertThat(roadmap.current()).isEqualTo(new Quarter(2027, 1));
    assertThat(roadmap.columns().get(1).firstDay()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(roadmap.withoutOutcome())
        .extracting(card -> card.placement().quarter())
        .containsExactly(new Quarter(2027, 1), new Quarter(2026, 4));
  }

  @Test
  public void with_april_and_named_by_its_start_the_first_quarter_is_april_of_that_year() {
    scene.calendar(4, NamedBy.START);
    put(AnIssue.epic(1, "SHOP-1").due(LocalDate.of(2026, 4, 1)));

    Roadmap roadmap = scene.roadmap(FakePeople.PAULA, "", "");

    assertThat(roadmap.current()).isEqualTo(new Quarter(2026, 1));
    assertThat(roadmap.withoutOutcome().get(0).placement().quarter())
        .isEqualTo(new Quarter(2026, 1));
  }

  @Test
  public void a_card_tells_expected_effect_trend_and_delivery() {
    put(AnIssue.epic(1, "SHOP-1").tagged("activation").targetQuarter(Q2));
    put(AnIssue.story(2, "SHOP-2").inEpic(1).done());
    put(AnIssue.story(3, "SHOP-3").inEpic(1));
    put(AnIssue.story(4, "SHOP-4").inEpic(1));
    Effect effect = new Effect(new BigDecimal("3"), 60, 90, "A pilot", null, false);
    scene.save(IssueOutcomes.KIND, "1", IssueOutcomes.expecting(Map.of("activation", effect)));
    for (int month = 1; month <= 13; month++) {
      scene.reading("activation", "2025-%02d-01T00:00:00Z".formatted(Math.min(month, 12)), "1");
    }
    scene.reading("activation", "2026-01-01T00:00:00Z", "41.5");

    Card card =
        scene.roadmap(FakePeople.PAULA, "", "").lanes().get(0).cells().get(1).cards().get(0);

    assertThat(card.delivery()).isEqualTo(new Delivery(1, 3));
    assertThat(card.delivery().percent()).isEqualTo(33);
    assertThat(card.outcomes().get(0).effect()).isEqualTo(effect);
    assertThat(card.outcomes().get(0).trend()).hasSize(12).endsWith(new BigDecimal("41.5"));
  }

  @Test
  public void an_epic_without_issues_counts_itself() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2).done());

    Roadmap roadmap = scene.roadmap(FakePeople.PAULA, "", "");

    assertThat(roadmap.withoutOutcome().get(0).delivery()).isEqualTo(new Delivery(1, 1));
  }

  @Test
  public void a_lane_tells_the_newest_value_the_current_quarters_target_and_the_owner() {
    scene.reading("activation", "2026-05-01T00:00:00Z", "27");

    Roadmap.Lane lane = scene.roadmap(FakePeople.PAULA, "", "").lanes().get(0);

    assertThat(lane.outcome().current()).isEqualByComparingTo("27");
    assertThat(lane.outcome().target()).isEqualByComparingTo("30");
    assertThat(lane.outcome().owner().displayName()).isEqualTo("Paula Product");
  }

  @Test
  public void who_cannot_browse_an_issue_finds_no_trace_of_it_in_cards_or_counts() {
    put(AnIssue.epic(1, "SHOP-1").tagged("activation").targetQuarter(Q2));
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(new Quarter(2015, 1)));
    put(AnIssue.epic(3, "SHOP-3"));
    for (long id = 1; id <= 3; id++) {
      scene.world.permissions.hide(FakePeople.DEV, id);
    }

    Roadmap roadmap = scene.roadmap(FakePeople.DEV, "", "");

    assertThat(roadmap.lanes().get(0).cells()).allSatisfy(c -> assertThat(c.cards()).isEmpty());
    assertThat(roadmap.columns()).allSatisfy(column -> assertThat(column.cards()).isZero());
    assertThat(roadmap.unscheduled()).isEmpty();
    assertThat(roadmap.withoutOutcome()).isEmpty();
    assertThat(roadmap.earlier() + roadmap.later() + roadmap.hidden()).isZero();
  }

  @Test
  public void a_child_that_the_actor_cannot_browse_is_not_in_the_delivery() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    put(AnIssue.story(2, "SHOP-2").inEpic(1));
    put(AnIssue.story(3, "SHOP-3").inEpic(1).done());
    scene.world.permissions.hide(FakePeople.DEV, 2);

    Roadmap roadmap = scene.roadmap(FakePeople.DEV, "", "");

    assertThat(roadmap.withoutOutcome().get(0).delivery()).isEqualTo(new Delivery(1, 1));
  }

  @Test
  public void only_an_administrator_learns_how_many_are_hidden_each_counted_once() {
    put(AnIssue.epic(1, "SHOP-1").tagged("activation"));
    put(AnIssue.epic(2, "SHOP-2"));
    put(AnIssue.story(3, "OTHER-3").tagged("activation"));
    put(AnIssue.epic(4, "SHOP-4"));
    for (long id = 1; id <= 3; id++) {
      scene.world.permissions.hide(FakePeople.ADMIN, id);
      scene.world.permissions.hide(FakePeople.PAULA, id);
    }

    assertThat(scene.roadmap(FakePeople.ADMIN, "", "").hidden()).isEqualTo(3);
    assertThat(scene.roadmap(FakePeople.PAULA, "", "").hidden()).isZero();
  }

  @Test
  public void a_project_that_the_actor_may_not_browse_is_not_searched() {
    put(AnIssue.epic(1, "SHOP-1"));
    scene.world.permissions.hideProject(FakePeople.DEV, "SHOP");

    assertThat(scene.roadmap(FakePeople.DEV, "", "").unscheduled()).isEmpty();
  }

  @Test
  public void strangers_and_guests_are_refused_before_anything_else() {
    assertThat(scene.answer(Actor.ANONYMOUS, "x", "").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.ANONYMOUS);
    assertThat(scene.answer(FakePeople.GUEST, "x", "").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.FORBIDDEN);
  }

  @Test
  public void every_fault_of_the_request_is_told_at_once() {
    assertThat(
            scene
                .view()
                .view(FakePeople.PAULA, RoadmapRequest.of("NONE", "2026-Q5", "soon", "colour"))
                .reasons())
        .extracting(Refusal::field)
        .containsExactly("from", "to", "lanes", "programme");
  }

  @Test
  public void a_period_must_not_run_backwards_or_over_eighty_quarters() {
    assertThat(scene.answer(FakePeople.PAULA, "2026-Q2", "2026-Q1").reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.roadmap.from-after-to");
    assertThat(scene.answer(FakePeople.PAULA, "2006-Q1", "2026-Q1").reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.roadmap.too-many-quarters");
    assertThat(scene.roadmap(FakePeople.PAULA, "2006-Q2", "2026-Q1").columns()).hasSize(80);
    assertThat(scene.roadmap(FakePeople.PAULA, "9999-Q3", "").columns()).hasSize(2);
  }

  @Test
  public void two_thousand_cards_ask_no_more_than_a_few_do() {
    put(AnIssue.epic(1, "SHOP-1").tagged("activation").targetQuarter(Q2));
    scene.roadmap(FakePeople.ADMIN, "", "");
    int searches = searchesOfOneView();
    int statements = statementsOfOneView();
    for (int id = 2; id <= 2000; id++) {
      put(AnIssue.epic(id, "SHOP-" + id).tagged("activation").targetQuarter(Q2.plus(id % 3)));
    }

    assertThat(searchesOfOneView()).isEqualTo(searches).isLessThanOrEqualTo(5);
    assertThat(statementsOfOneView()).isEqualTo(statements).isLessThanOrEqualTo(4);
    Roadmap roadmap = scene.roadmap(FakePeople.ADMIN, "", "");
    assertThat(roadmap.columns().stream().mapToInt(Roadmap.Column::cards).sum()).isEqualTo(2000);
  }

  private int searchesOfOneView() {
    int before = scene.world.issues.searches();
    scene.roadmap(FakePeople.ADMIN, "", "");
    return scene.world.issues.searches() - before;
  }

  private int statementsOfOneView() {
    int before = scene.world.entries.statements();
    scene.roadmap(FakePeople.ADMIN, "", "");
    return scene.world.entries.statements() - before;
  }
}
