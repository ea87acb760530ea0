package org.sharedoutcomes.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.core.capacity.Shop.keys;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;
import org.sharedoutcomes.core.capacity.Backlog.Lack;
import org.sharedoutcomes.core.capacity.Backlog.Missing;
import org.sharedoutcomes.core.capacity.Backlog.Row;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.outcome.Metric;
import org.sharedoutcomes.core.outcome.Metric.Direction;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.testkit.AnIssue;
import org.sharedoutcomes.core.testkit.FakePeople;

public class ViewBacklogTest {
  /** From 20 % to 30 % by 2026-Q2 and to 40.5 % by 2026-Q4, each of them. */
  private final Shop shop = new Shop().outcome("activation").outcome("retention");

  private static List<String> order(Backlog backlog) {
    return backlog.ordered().stream()
        .map(row -> row.rank() + " " + row.work().issue().key() + " " + plain(row.score()))
        .toList();
  }

  private static String plain(BigDecimal number) {
    return Shares.tidy(number).toPlainString();
  }

  private void reading(String outcome, String value) {
    Instant moment = Instant.parse("2026-05-01T00:00:00Z");
    shop.world.readings.add(
        List.of(new Reading(outcome, moment, new BigDecimal(value), null, "", "u-paula", moment)));
  }

  /** Turns the outcome round: down from 20 to 15. */
  private void down(String key) {
    Outcome outcome = shop.world.journal.find(Outcome.KIND, key).orElseThrow().value();
    Metric now = outcome.metric();
    shop.save(
        Outcome.KIND,
        key,
        new Outcome(
            key,
            "DEMO",
            key,
            "",
            "",
            outcome.kind(),
            outcome.timing(),
            false,
            "",
            "",
            new Metric(now.unit(), Direction.DOWN, "", "", now.grain(), "", null),
            null,
            List.of(),
            new BigDecimal("20"),
            List.of(new org.sharedoutcomes.core.outcome.Target(Shop.Q2, new BigDecimal("15"))),
            List.of(),
            null,
            null,
            List.of(),
            null));
  }

  @Test
  public void within_one_outcome_the_order_is_effect_times_confidence_by_estimate() {
    shop.epic(1, "5", "activation").effect(1, "activation", "4", 50);
    shop.epic(2, "1", "activation").effect(2, "activation", "1", 100);
    shop.epic(3, "8", "activation").effect(3, "activation", "6", 20);
    shop.epic(4, "3", "retention").effect(4, "retention", "9", 90);

    assertThat(order(shop.backlog("activation")))
        .containsExactly("1 SHOP-2 1", "2 SHOP-1 0.4", "3 SHOP-3 0.15");
  }

  @Test
  public void across_outcomes_the_effect_is_the_share_of_the_way_still_to_go() {
    reading("activation", "28");
    shop.epic(1, "1", "activation").effect(1, "activation", "1", 100);
    shop.epic(2, "1", "retention").effect(2, "retention", "2", 100);

    Backlog backlog = shop.backlog("");

    assertThat(order(backlog)).containsExactly("1 SHOP-1 50", "2 SHOP-2 20");
    assertThat(backlog.ordered().get(0).parts().get(0).way().from()).isEqualByComparingTo("28");
    assertThat(backlog.ordered().get(1).parts().get(0).way().from()).isEqualByComparingTo("20");
    assertThat(backlog.ordered().get(1).parts().get(0).way().to()).isEqualByComparingTo("30");
  }

  @Test
  public void what_is_reached_already_gives_way_to_the_next_target() {
    reading("activation", "30");
    shop.epic(1, "1", "activation").effect(1, "activation", "2.1", 100);

    Backlog backlog = shop.backlog("");

    assertThat(order(backlog)).containsExactly("1 SHOP-1 20");
    assertThat(backlog.ordered().get(0).parts().get(0).way().by()).hasToString("2026-Q4");
  }

  @Test
  public void with_every_target_reached_or_no_value_at_all_nothing_can_be_compared() {
    reading("activation", "40.5");
    shop.epic(1, "1", "activation").effect(1, "activation", "2", 100);

    assertThat(lacks(shop.backlog(""))).containsExactly("SHOP-1 TARGET activation");
    assertThat(order(shop.backlog("activation"))).containsExactly("1 SHOP-1 2");
  }

  @Test
  public void shares_of_several_outcomes_add_up() {
    shop.epic(1, "2", "activation", "retention");
    shop.effect(1, "activation", "1", 50).effect(1, "retention", "2", 100);

    Row row = shop.backlog("").ordered().get(0);

    assertThat(row.score()).isEqualByComparingTo("12.5");
    assertThat(row.parts()).extracting(part -> plain(part.gain())).containsExactly("10", "20");
  }

  @Test
  public void an_outcome_without_effect_does_not_count_beside_one_with_and_is_told() {
    shop.epic(1, "2", "activation", "retention").effect(1, "activation", "1", 50);

    Row row = shop.backlog("").ordered().get(0);

    assertThat(row.score()).isEqualByComparingTo("2.5");
    assertThat(row.lacks())
        .extracting(Lack::what)
        .containsExactly(Missing.EFFECT, Missing.CONFIDENCE);
  }

  @Test
  public void less_is_more_where_down_is_better_and_harm_is_negative() {
    down("activation");
    shop.epic(1, "1", "activation").effect(1, "activation", "-1", 100);
    shop.epic(2, "1", "activation").effect(2, "activation", "1", 100);

    Backlog backlog = shop.backlog("");

    assertThat(order(backlog)).containsExactly("1 SHOP-1 20", "2 SHOP-2 -20");
    assertThat(backlog.ordered().get(1).parts().get(0).isAgainst()).isTrue();
    assertThat(order(shop.backlog("activation"))).containsExactly("1 SHOP-1 1", "2 SHOP-2 -1");
  }

  @Test
  public void equal_scores_share_a_rank_and_stand_in_the_order_of_keys() {
    shop.epic(10, "1", "activation").effect(10, "activation", "3", 100);
    shop.epic(9, "2", "activation").effect(9, "activation", "6", 100);
    shop.epic(8, "3", "activation").effect(8, "activation", "3", 100);

    assertThat(order(shop.backlog("activation")))
        .containsExactly("1 SHOP-9 3", "1 SHOP-10 3", "3 SHOP-8 1");
  }

  @Test
  public void what_is_missing_is_told_of_each_and_nothing_is_guessed() {
    shop.epic(1, "1").epic(2, "1", "activation").epic(3, null, "activation");
    shop.epic(4, "0", "activation").epic(5, "1", "activation");
    shop.effect(3, "activation", "1", 50).effect(4, "activation", "1", 50);
    shop.effect(5, "activation", "1", null);

    Backlog backlog = shop.backlog("");

    assertThat(backlog.ordered()).isEmpty();
    assertThat(lacks(backlog))
        .containsExactly(
            "SHOP-1 OUTCOME",
            "SHOP-2 EFFECT activation CONFIDENCE activation",
            "SHOP-3 ESTIMATE",
            "SHOP-4 EFFORT",
            "SHOP-5 CONFIDENCE activation");
  }

  private static List<String> lacks(Backlog backlog) {
    return backlog.incomplete().stream()
        .map(
            one ->
                one.work().issue().key()
                    + one.lacks().stream()
                        .map(
                            lack ->
                                " "
                                    + lack.what()
                                    + (lack.outcome() == null ? "" : " " + lack.outcome().key()))
                        .reduce("", String::concat))
        .toList();
  }

  @Test
  public void no_effect_and_no_confidence_of_nought_are_numbers_too() {
    shop.epic(1, "1", "activation").effect(1, "activation", "0", 100);
    shop.epic(2, "1", "activation").effect(2, "activation", "5", 0);

    assertThat(order(shop.backlog("activation"))).containsExactly("1 SHOP-1 0", "1 SHOP-2 0");
  }

  @Test
  public void without_a_field_of_estimates_each_card_is_one() {
    shop.estimatedBy(null);
    shop.epic(1, "5", "activation").effect(1, "activation", "4", 50);

    Backlog backlog = shop.backlog("activation");

    assertThat(backlog.byEstimate()).isFalse();
    assertThat(order(backlog)).containsExactly("1 SHOP-1 2");
  }

  @Test
  public void done_work_is_left_out_and_stopped_work_has_its_own_list_the_latest_first() {
    shop.issue(AnIssue.epic(1, "SHOP-1").tagged("activation").done(), 1, "1");
    shop.epic(2, "1", "activation").epic(3, "1", "activation").epic(4, "1", "activation");
    for (long id = 2; id <= 4; id++) {
      shop.effect(id, "activation", "1", 50);
    }
    shop.stopWork().stop(FakePeople.PAULA, "SHOP-2", "Nobody asks for it any more").get();
    shop.world.clock.pass(java.time.Duration.ofDays(1));
    shop.stopWork().stop(FakePeople.MAX, "SHOP-3", "The test said no").get();

    Backlog backlog = shop.backlog("activation");

    assertThat(backlog.ordered())
        .extracting(row -> row.work().issue().key())
        .containsExactly("SHOP-4");
    assertThat(keys(backlog.stopped())).containsExactly("SHOP-3", "SHOP-2");
    assertThat(backlog.stopped().get(0).plan().stopped().reason()).isEqualTo("The test said no");
  }

  @Test
  public void what_one_may_not_browse_is_in_no_list() {
    shop.epic(1, "1", "activation").effect(1, "activation", "1", 50);
    shop.epic(2, null, "activation").epic(3, "1", "activation").epic(4, "1", "activation");
    shop.effect(4, "activation", "1", 50);
    shop.stopWork().stop(FakePeople.MAX, "SHOP-3", "The test said no").get();
    for (long id = 1; id <= 3; id++) {
      shop.world.permissions.hide(FakePeople.PAULA, id);
    }

    Backlog backlog = shop.backlog("");

    assertThat(order(backlog)).containsExactly("1 SHOP-4 5");
    assertThat(backlog.incomplete()).isEmpty();
    assertThat(backlog.stopped()).isEmpty();
    assertThat(backlog.hidden()).isZero();
  }

  @Test
  public void work_for_one_outcome_comes_in_the_same_order_alone_and_among_others() {
    Random random = new Random(11);
    for (long id = 1; id <= 120; id++) {
      String outcome = random.nextBoolean() ? "activation" : "retention";
      shop.epic(id, Integer.toString(1 + random.nextInt(13)), outcome);
      shop.effect(id, outcome, Integer.toString(random.nextInt(21) - 5), random.nextInt(101));
    }
    reading("activation", "29.3");

    List<String> among =
        shop.backlog("").ordered().stream()
            .filter(row -> row.parts().get(0).outcome().key().equals("activation"))
            .map(row -> row.work().issue().key())
            .toList();

    assertThat(shop.backlog("activation").ordered())
        .extracting(row -> row.work().issue().key())
        .containsExactlyElementsOf(among)
        .hasSizeGreaterThan(40);
  }

  @Test
  public void an_outcome_of_another_programme_or_out_of_use_is_not_there() {
    shop.retire("retention", null);

    assertThat(shop.viewBacklog().view(FakePeople.PAULA, "DEMO", "retention").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.NOT_FOUND);
    assertThat(shop.viewBacklog().view(FakePeople.GUEST, "DEMO", "").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.FORBIDDEN);
    assertThat(Map.of("outcomes", shop.backlog("").outcomes().size())).containsEntry("outcomes", 1);
  }
}
