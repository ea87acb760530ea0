package org.sharedoutcomes.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.sharedoutcomes.core.roadmap.Scene.keys;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Test;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.programme.PlanningFields;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.roadmap.Roadmap.Lane;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;

/** Lanes of every dimension, horizons, spans, totals and filters. It is 2026-Q2. */
public class RoadmapLanesTest {
  private static final Quarter Q2 = new Quarter(2026, 2);

  private final Scene scene = new Scene().outcome("activation", "Activation");

  private Answer<Roadmap> ask(Map<String, String> wish) {
    return scene
        .view()
        .view(
            FakePeople.PAULA,
            new RoadmapRequest(
                "DEMO",
                wish.get("from"),
                wish.get("to"),
                wish.get("lanes"),
                wish.get("layout"),
                wish.get("outcome"),
                wish.get("filter"),
                wish.get("jql"),
                ""));
  }

  private Roadmap by(String lanes) {
    return ask(Map.of("lanes", lanes)).get();
  }

  private static Map<String, List<String>> cards(Roadmap roadmap) {
    return roadmap.rows().stream()
        .filter(lane -> lane.cards().findAny().isPresent())
        .collect(Collectors.toMap(Lane::key, lane -> keys(lane.cards().toList())));
  }

  private void planning(String team, String estimate, String start) {
    PlanningFields fields = new PlanningFields(team, estimate, start);
    scene.save(
        Settings.KIND,
        Settings.KEY,
        new Settings(FiscalCalendar.CALENDAR_YEAR, List.of("Epic"), fields));
  }

  private void plan(long issue, Quarter starts) {
    scene.save(Plan.KIND, Long.toString(issue), Plan.NONE.starts(starts));
  }

  private void put(AnIssue issue) {
    scene.world.issues.put(issue);
  }

  @Test
  public void a_stages_lane_has_the_cards_of_the_outcomes_of_that_stage() {
    put(AnIssue.epic(1, "SHOP-1").tagged("activation").targetQuarter(Q2));
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q2));

    Roadmap roadmap = by("stage");

    assertThat(roadmap.lanes())
        .extracting(Lane::name)
        .containsExactly(
            "Awareness", "Consideration", "Activation", "Adoption", "Retention", "Advocacy");
    assertThat(cards(roadmap))
        .containsOnly(Map.entry("Adoption", List.of("SHOP-1")), Map.entry("", List.of("SHOP-2")));
    assertThat(roadmap.lanes()).allSatisfy(lane -> assertThat(lane.outcome()).isNull());
  }

  @Test
  public void a_functions_lane_has_the_cards_of_the_outcomes_that_it_influences() {
    put(AnIssue.epic(1, "SHOP-1").tagged("activation").targetQuarter(Q2));
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q2));

    Roadmap roadmap = by("function");

    assertThat(roadmap.lanes())
        .extracting(Lane::name)
        .containsExactly("Product", "Marketing", "Support");
    assertThat(cards(roadmap))
        .containsOnly(
            Map.entry("product", List.of("SHOP-1")),
            Map.entry("support", List.of("SHOP-1")),
            Map.entry("", List.of("SHOP-2")));
    assertThat(roadmap.total().cards()).isEqualTo(2);
  }

  @Test
  public void teams_are_those_that_the_field_named_in_the_settings_says() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    put(AnIssue.epic(2, "SHOP-2"));
    put(AnIssue.epic(3, "SHOP-3"));
    assertThat(cards(by("team"))).containsOnlyKeys("");
    scene.world.issues.setValue(1, "Squad", "web");
    scene.world.issues.setValue(2, "Squad", "Apps");
    planning("Squad", null, null);

    Roadmap roadmap = by("team");

    assertThat(roadmap.lanes()).extracting(Lane::key).containsExactly("Apps", "web");
    assertThat(keys(roadmap.rest().cards().toList())).containsExactly("SHOP-3");
  }

  @Test
  public void projects_are_those_of_the_cards_in_sight_and_leave_no_rest() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    put(AnIssue.story(2, "APP-2").tagged("activation"));
    put(AnIssue.story(3, "SECRET-3").tagged("activation"));
    scene.world.permissions.hide(FakePeople.PAULA, 3);

    Roadmap roadmap = by("project");

    assertThat(roadmap.lanes()).extracting(Lane::key).containsExactly("SHOP", "APP");
    assertThat(roadmap.rest()).isNull();
  }

  @Test
  public void the_rest_and_the_unscheduled_are_there_even_when_empty() {
    Roadmap roadmap = by("outcome");

    assertThat(roadmap.rest().key()).isEmpty();
    assertThat(roadmap.rest().total().cards()).isZero();
    assertThat(roadmap.unscheduled()).isEmpty();
    assertThat(roadmap.lanes().get(0).outcome().influencers())
        .containsExactly("Product", "Support");
  }

  @Test
  public void now_has_what_is_overdue_and_not_done_next_the_next_quarter_and_later_all_beyond() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2.plus(-3)));
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q2.plus(-1)).done());
    put(AnIssue.epic(3, "SHOP-3").targetQuarter(Q2).done());
    put(AnIssue.epic(4, "SHOP-4").targetQuarter(Q2.plus(1)));
    put(AnIssue.epic(5, "SHOP-5").targetQuarter(Q2.plus(2)));
    put(AnIssue.epic(6, "SHOP-6").targetQuarter(Q2.plus(40)));
    put(AnIssue.epic(7, "SHOP-7"));

    Roadmap roadmap = ask(Map.of("layout", "horizons")).get();

    assertThat(roadmap.columns())
        .extracting(Roadmap.Column::key, Roadmap.Column::quarter, Roadmap.Column::cards)
        .containsExactly(
            tuple("now", Q2, 2), tuple("next", Q2.plus(1), 1), tuple("later", null, 2));
    assertThat(roadmap.rest().cells().stream().map(cell -> keys(cell.cards())))
        .containsExactly(
            List.of("SHOP-1", "SHOP-3"), List.of("SHOP-4"), List.of("SHOP-5", "SHOP-6"));
    assertThat(keys(roadmap.unscheduled())).containsExactly("SHOP-7");
    assertThat(roadmap.earlier()).isEqualTo(1);
    assertThat(roadmap.later()).isZero();
    assertThat(roadmap.columns().get(0).lastDay()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(roadmap.columns().get(2).lastDay()).isNull();
  }

  @Test
  public void work_that_began_earlier_stands_and_counts_once_in_its_target_quarter() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    plan(1, Q2.plus(-7));

    Roadmap roadmap = by("outcome");

    Card card = roadmap.rest().cells().get(1).cards().get(0);
    assertThat(card.starts()).isEqualTo(Q2.plus(-7));
    assertThat(roadmap.scale().firstOf(card.placed())).isZero();
    assertThat(roadmap.scale().of(card.placed())).isEqualTo(1);
    assertThat(roadmap.columns()).extracting(Roadmap.Column::cards).containsExactly(0, 1, 0, 0, 0);
    assertThat(roadmap.cards()).hasSize(1);
  }

  @Test
  public void work_that_reaches_into_the_quarters_and_ends_beyond_is_drawn_and_counts_as_later() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2.plus(9)));
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q2.plus(9)));
    plan(1, Q2.plus(-5));
    plan(2, Q2.plus(8));

    Roadmap roadmap = by("outcome");

    assertThat(keys(roadmap.rest().beyond())).containsExactly("SHOP-1");
    assertThat(roadmap.rest().total().cards()).isZero();
    assertThat(roadmap.total().cards()).isZero();
    assertThat(roadmap.later()).isEqualTo(2);
  }

  @Test
  public void the_plan_says_where_work_begins_before_the_field_does_and_only_earlier_is_a_span() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q2));
    put(AnIssue.epic(3, "SHOP-3").targetQuarter(Q2));
    put(AnIssue.epic(4, "SHOP-4").targetQuarter(Q2));
    put(AnIssue.epic(5, "SHOP-5"));
    plan(1, Q2.plus(-1));
    scene.world.issues.setValue(1, "Begin", "2025-01-02");
    scene.world.issues.setValue(2, "Begin", "2025-08-31");
    scene.world.issues.setValue(3, "Begin", "2026-07-01");
    scene.world.issues.setValue(4, "Begin", "soon");
    scene.world.issues.setValue(5, "Begin", "2026-01-01");
    planning(null, null, "Begin");

    assertThat(by("outcome").rest().cards())
        .extracting(card -> card.issue().key(), Card::starts)
        .containsExactlyInAnyOrder(
            tuple("SHOP-1", Q2.plus(-1)),
            tuple("SHOP-2", Q2.plus(-3)),
            tuple("SHOP-3", null),
            tuple("SHOP-4", null),
            tuple("SHOP-5", null));
  }

  @Test
  public void estimates_add_up_in_columns_and_lanes_each_card_once() {
    scene.outcome("retention", "Retention");
    put(AnIssue.epic(1, "SHOP-1").tagged("activation", "retention").targetQuarter(Q2));
    put(AnIssue.epic(2, "SHOP-2").tagged("activation").targetQuarter(Q2));
    put(AnIssue.epic(3, "SHOP-3").tagged("activation"));
    scene.world.issues.setValue(1, "Points", "5.5");
    scene.world.issues.setValue(2, "Points", "3");
    scene.world.issues.setValue(3, "Points", "many");
    planning(null, "Points", null);

    Roadmap roadmap = by("outcome");

    assertThat(roadmap.columns().get(1).total())
        .isEqualTo(new Roadmap.Total(2, new BigDecimal("8.5")));
    assertThat(roadmap.lanes())
        .extracting(lane -> lane.total().cards(), lane -> lane.total().estimate())
        .containsExactly(tuple(3, new BigDecimal("8.5")), tuple(1, new BigDecimal("5.5")));
    assertThat(roadmap.total()).isEqualTo(new Roadmap.Total(3, new BigDecimal("8.5")));
    assertThat(roadmap.columns().get(2).total().estimate()).isNull();
  }

  @Test
  public void words_let_through_what_says_all_of_them_and_count_nothing_else() {
    put(
        AnIssue.epic(1, "SHOP-1")
            .summary("Guided setup")
            .assignee(FakePeople.DEV)
            .targetQuarter(Q2));
    put(AnIssue.epic(2, "SHOP-2").summary("Guided tour").targetQuarter(Q2.plus(20)));
    put(AnIssue.epic(3, "SHOP-3").summary("Faster checkout"));
    scene.world.issues.setValue(3, "Squad", "Guides");
    planning("Squad", null, null);

    Roadmap guided = ask(Map.of("filter", " GUIDED  shop ")).get();

    assertThat(keys(guided.cards().toList())).containsExactly("SHOP-1");
    assertThat(guided.later()).isEqualTo(1);
    assertThat(keys(ask(Map.of("filter", "guides")).get().cards().toList()))
        .containsExactly("SHOP-3");
    assertThat(keys(ask(Map.of("filter", "setup dev")).get().cards().toList()))
        .containsExactly("SHOP-1");
  }

  @Test
  public void a_query_lets_through_what_it_matches_and_is_refused_at_its_field() {
    put(AnIssue.epic(1, "SHOP-1").targetQuarter(Q2));
    put(AnIssue.epic(2, "SHOP-2").targetQuarter(Q2));
    scene.world.issues.query("key = SHOP-2", issue -> issue.id() == 2);

    assertThat(keys(ask(Map.of("jql", "key = SHOP-2")).get().cards().toList()))
        .containsExactly("SHOP-2");
    assertThat(ask(Map.of("jql", "key =")).reasons())
        .extracting(Refusal::field)
        .containsExactly("jql");
  }

  @Test
  public void one_outcome_has_its_own_lane_alone_and_the_cards_that_are_for_it() {
    scene.outcome("retention", "Retention");
    scene.outcome("former", "Former");
    scene.retire("former", "activation");
    put(AnIssue.epic(1, "SHOP-1").tagged("former").targetQuarter(Q2));
    put(AnIssue.epic(2, "SHOP-2").tagged("retention").targetQuarter(Q2));
    put(AnIssue.epic(3, "SHOP-3").targetQuarter(Q2));

    Roadmap roadmap = ask(Map.of("outcome", "activation")).get();

    assertThat(roadmap.lanes()).extracting(Lane::key).containsExactly("activation");
    assertThat(keys(roadmap.cards().toList())).containsExactly("SHOP-1");
    assertThat(ask(Map.of("outcome", "nope")).reasons())
        .extracting(Refusal::field, Refusal::key)
        .containsExactly(tuple("outcome", "shared-outcomes.roadmap.no-such-outcome"));
  }

  @Test
  public void what_is_no_layout_is_refused_by_name() {
    assertThat(ask(Map.of("layout", "weeks")).reasons())
        .extracting(Refusal::kind, Refusal::field)
        .containsExactly(tuple(Refusal.Kind.MALFORMED, "layout"));
  }
}
