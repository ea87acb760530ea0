package org.sharedoutcomes.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.capacity.Shop.Q2;
import static org.sharedoutcomes.core.capacity.Shop.keys;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.plan.Stopped;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;

public class ViewCapacityTest {
  private final Shop shop = new Shop().outcome("activation").outcome("retention");

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static String percent(Capacity capacity, String outcome) {
    return capacity.shares().of(outcome).percent().toPlainString();
  }

  @Test
  public void each_outcome_has_its_percent_of_what_is_planned_and_points_over_or_under() {
    shop.allot("2026-Q2", Map.of("activation", "35", "retention", "60"), null);
    shop.epic(1, "42", "activation").epic(2, "50", "retention").epic(3, "8");

    Capacity capacity = shop.capacity();

    assertThat(capacity.lines())
        .extracting(line -> line.outcome() + " " + line.percent() + " " + line.difference())
        .containsExactly("activation 42 7", "retention 50 -10");
    assertThat(capacity.without().percent()).isEqualByComparingTo("8");
    assertThat(capacity.without().target()).isNull();
    assertThat(capacity.shares().allocation().notAllotted()).isEqualByComparingTo("5");
    assertThat(capacity.shares().percentWithoutShare()).isEqualByComparingTo("8");
    assertThat(capacity.shares().totalPercent()).isEqualByComparingTo("100");
    assertThat(capacity.shares().over()).isNull();
  }

  @Test
  public void with_a_capacity_percents_are_of_it_and_the_whole_can_be_over_committed() {
    shop.allot("2026-Q2", Map.of("activation", "35"), "100");
    shop.epic(1, "42", "activation").epic(2, "78", "retention");

    Capacity capacity = shop.capacity();

    assertThat(percent(capacity, "activation")).isEqualTo("42");
    assertThat(capacity.shares().totalPercent()).isEqualByComparingTo("120");
    assertThat(capacity.shares().over()).isEqualByComparingTo("20");
  }

  @Test
  public void a_capacity_in_points_says_nothing_of_cards_that_are_counted() {
    shop.allot("2026-Q2", Map.of(), "100");
    shop.epic(1, "42", "activation").epic(2, null, "activation");

    Capacity counted = shop.viewCapacity().view(FakePeople.PAULA, "DEMO", "2026-Q2", "count").get();

    assertThat(counted.byEstimate()).isFalse();
    assertThat(counted.shares().planned().total()).isEqualByComparingTo("2");
    assertThat(counted.shares().over()).isNull();
    assertThat(percent(counted, "activation")).isEqualTo("100");
    assertThat(counted.shares().planned().unestimated()).isEmpty();
  }

  @Test
  public void without_a_field_of_estimates_cards_are_counted_and_so_is_the_capacity() {
    shop.estimatedBy(null);
    shop.allot("2026-Q2", Map.of(), "1");
    shop.epic(1, "42", "activation").epic(2, "8", "retention");

    Capacity capacity = shop.capacity();

    assertThat(capacity.byEstimate()).isFalse();
    assertThat(capacity.estimateField()).isNull();
    assertThat(percent(capacity, "activation")).isEqualTo("100");
    assertThat(capacity.shares().over()).isEqualByComparingTo("1");
  }

  @Test
  public void work_for_several_outcomes_counts_where_it_is_primary() {
    shop.epic(1, "10", "activation", "retention").primary(1, "retention");

    Capacity capacity = shop.capacity();

    assertThat(percent(capacity, "activation")).isEqualTo("0");
    assertThat(percent(capacity, "retention")).isEqualTo("100");
  }

  @Test
  public void without_a_primary_outcome_it_counts_for_each_with_an_even_part() {
    shop.outcome("sales");
    shop.epic(1, "10", "activation", "retention", "sales");

    Capacity capacity = shop.capacity();

    assertThat(capacity.lines())
        .allSatisfy(
            line -> {
              assertThat(line.percent()).isEqualByComparingTo("33.3");
              assertThat(line.cards()).isEqualTo(1);
            });
    assertThat(capacity.shares().planned().total()).isEqualByComparingTo("10");
  }

  @Test
  public void work_without_an_estimate_is_named_and_an_estimate_of_nought_counts_as_nought() {
    shop.epic(1, null, "activation").epic(2, "XL", "activation").epic(3, "-3", "activation");
    shop.epic(4, "0", "activation").epic(5, "5.0", "activation");

    Planned planned = shop.capacity().shares().planned();

    assertThat(keys(planned.unestimated())).containsExactly("SHOP-1", "SHOP-2", "SHOP-3");
    assertThat(planned.total()).isEqualByComparingTo("5");
    assertThat(planned.cards()).containsEntry("activation", 2);
  }

  @Test
  public void nothing_but_noughts_is_no_share_of_anything() {
    shop.allot("2026-Q2", Map.of("activation", "100.0"), null);
    shop.epic(1, "0", "activation");

    assertThat(shop.capacity().lines().get(0).percent()).isEqualByComparingTo("0");
    assertThat(shop.capacity().lines().get(0).difference()).isEqualByComparingTo("-100");
  }

  @Test
  public void done_work_counts_and_stopped_work_does_not() {
    shop.issue(AnIssue.epic(1, "SHOP-1").tagged("activation").targetQuarter(Q2).done(), 1, "3");
    shop.epic(2, "5", "activation");
    shop.plan(2, Plan.NONE.stopped(new Stopped("No use", "u-paula", Instant.EPOCH)));

    Planned planned = shop.capacity().shares().planned();

    assertThat(planned.total()).isEqualByComparingTo("3");
    assertThat(keys(planned.stopped())).containsExactly("SHOP-2");
  }

  @Test
  public void candidates_count_and_are_told_apart() {
    shop.epic(1, "3", "activation").epic(2, "5", "activation");
    shop.plan(2, Plan.NONE.commitment(Commitment.CANDIDATE));

    Planned planned = shop.capacity().shares().planned();

    assertThat(planned.total()).isEqualByComparingTo("8");
    assertThat(planned.candidates()).isEqualByComparingTo("5");
  }

  @Test
  public void only_the_quarter_counts_and_a_due_date_gives_one_too() {
    shop.issue(
        AnIssue.epic(1, "SHOP-1").tagged("activation").due(LocalDate.of(2026, 6, 30)), 1, "3");
    shop.issue(
        AnIssue.epic(2, "SHOP-2").tagged("activation").due(LocalDate.of(2026, 7, 1)), 2, "5");
    shop.issue(AnIssue.epic(3, "SHOP-3").tagged("activation"), 3, "7");

    assertThat(shop.capacity().shares().planned().total()).isEqualByComparingTo("3");
  }

  @Test
  public void work_over_several_quarters_counts_evenly_in_each() {
    shop.issue(AnIssue.epic(1, "SHOP-1").tagged("activation").targetQuarter(Q2.plus(1)), 1, "9");
    shop.plan(1, Plan.NONE.starts(Q2.plus(-1)));

    for (String quarter : List.of("2026-Q1", "2026-Q2", "2026-Q3")) {
      assertThat(planned(quarter)).isEqualByComparingTo("3");
    }
    assertThat(planned("2026-Q4")).isZero();
    assertThat(planned("2025-Q4")).isZero();
  }

  @Test
  public void a_start_after_the_target_quarter_is_no_span() {
    shop.epic(1, "9", "activation").plan(1, Plan.NONE.starts(Q2.plus(2)));

    assertThat(planned("2026-Q2")).isEqualByComparingTo("9");
    assertThat(planned("2026-Q4")).isZero();
  }

  private BigDecimal planned(String quarter) {
    return shop.viewCapacity()
        .view(FakePeople.PAULA, "DEMO", quarter, "")
        .get()
        .shares()
        .planned()
        .total();
  }

  @Test
  public void a_story_in_an_estimated_epic_of_the_quarter_is_part_of_it_and_counts_once() {
    shop.epic(1, "8", "activation").epic(2, null, "activation");
    shop.issue(story(3).inEpic(1), 3, "3");
    shop.issue(story(4).inEpic(2), 4, "3");

    Planned planned = shop.capacity().shares().planned();

    assertThat(planned.total()).isEqualByComparingTo("11");
    assertThat(keys(planned.parts())).containsExactly("SHOP-3");
  }

  @Test
  public void a_story_of_a_stopped_epic_or_of_one_of_another_quarter_counts_by_itself() {
    shop.epic(1, "8", "activation");
    shop.plan(1, Plan.NONE.stopped(new Stopped("No use", "u-paula", Instant.EPOCH)));
    shop.issue(AnIssue.epic(2, "SHOP-2").tagged("activation").targetQuarter(Q2.plus(1)), 2, "8");
    shop.issue(story(3).inEpic(1), 3, "3");
    shop.issue(story(4).inEpic(2), 4, "2");

    assertThat(shop.capacity().shares().planned().total()).isEqualByComparingTo("5");
  }

  private static AnIssue story(long id) {
    return AnIssue.story(id, "SHOP-" + id).tagged("activation").targetQuarter(Q2);
  }

  @Test
  public void what_one_may_not_browse_is_neither_counted_nor_named() {
    shop.epic(1, "8", "activation").epic(2, "2", "retention").epic(3, null, "retention");
    shop.world.permissions.hide(FakePeople.PAULA, 2);
    shop.world.permissions.hide(FakePeople.PAULA, 3);

    Capacity capacity = shop.capacity();

    assertThat(percent(capacity, "activation")).isEqualTo("100");
    assertThat(capacity.shares().planned().unestimated()).isEmpty();
    assertThat(capacity.hidden()).isZero();
  }

  @Test
  public void administrators_are_told_how_much_they_do_not_see() {
    shop.epic(1, "8", "activation").epic(2, "2", "retention");
    shop.world.permissions.hide(FakePeople.ADMIN, 2);

    Capacity capacity = shop.viewCapacity().view(FakePeople.ADMIN, "", "", "").get();

    assertThat(capacity.hidden()).isEqualTo(1);
    assertThat(capacity.quarter()).isEqualTo(Q2);
  }

  @Test
  public void work_of_a_merged_outcome_counts_for_the_one_in_its_place_and_so_does_its_share() {
    shop.allot("2026-Q2", Map.of("activation", "30", "retention", "25.5"), null);
    shop.epic(1, "8", "retention", "activation");
    shop.retire("retention", "activation");

    Capacity capacity = shop.capacity();

    assertThat(capacity.lines()).hasSize(1);
    assertThat(capacity.lines().get(0).target()).isEqualByComparingTo("55.5");
    assertThat(percent(capacity, "activation")).isEqualTo("100");
  }

  @Test
  public void a_share_of_an_outcome_out_of_use_is_still_shown_so_that_the_sum_can_be_understood() {
    shop.allot("2026-Q2", Map.of("retention", "25"), null);
    shop.epic(1, "8", "retention");
    shop.retire("retention", null);

    Capacity capacity = shop.capacity();

    assertThat(capacity.lines())
        .extracting(line -> line.outcome() + " " + line.percent())
        .containsExactly("activation 0", "retention 0");
    assertThat(capacity.without().percent()).isEqualByComparingTo("100");
  }

  @Test
  public void a_number_of_searches_that_does_not_grow_with_the_work() {
    shop.epic(1, "8", "activation");
    int before = shop.world.issues.searches();
    Capacity one = shop.capacity();
    int forOne = shop.world.issues.searches() - before;
    for (long id = 2; id < 200; id++) {
      shop.epic(id, "1", "activation");
    }
    before = shop.world.issues.searches();

    assertThat(shop.capacity().shares().planned().total())
        .isGreaterThan(one.shares().planned().total());
    assertThat(shop.world.issues.searches() - before).isEqualTo(forOne);
  }

  @Test
  public void whatever_is_planned_the_parts_make_the_whole() {
    Random random = new Random(7);
    shop.outcome("sales");
    List<String> outcomes = List.of("activation", "retention", "sales");
    for (long id = 1; id <= 300; id++) {
      String[] tags = outcomes.stream().filter(any -> random.nextBoolean()).toArray(String[]::new);
      shop.epic(id, random.nextInt(10) == 0 ? null : Integer.toString(random.nextInt(20)), tags);
      if (random.nextBoolean()) {
        shop.plan(id, Plan.NONE.starts(Q2.plus(-random.nextInt(3))));
      }
      if (tags.length > 1 && random.nextBoolean()) {
        shop.primary(id, tags[0]);
      }
    }

    Capacity capacity = shop.capacity();

    BigDecimal sum =
        capacity.lines().stream()
            .map(Shares.Line::amount)
            .reduce(capacity.without().amount(), BigDecimal::add);
    assertThat(sum.subtract(capacity.shares().planned().total()).abs())
        .isLessThan(number("0.000001"));
    assertThat(capacity.shares().planned().total()).isGreaterThan(number("100"));
  }

  @Test
  public void refuses_what_is_no_quarter_no_way_of_counting_no_programme_and_strangers() {
    ViewCapacity view = shop.viewCapacity();

    assertThat(view.view(FakePeople.PAULA, "DEMO", "Q9", "hours").reasons())
        .extracting(Refusal::field)
        .containsExactly("quarter", "by");
    assertThat(view.view(FakePeople.PAULA, "NONE", "", "").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.NOT_FOUND);
    assertThat(view.view(FakePeople.GUEST, "DEMO", "Q9", "").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.FORBIDDEN);
    assertThat(view.view(Actor.ANONYMOUS, "DEMO", "", "").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.ANONYMOUS);
  }
}
