package org.sharedoutcomes.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.Test;
import org.sharedoutcomes.core.capacity.AllocationDraft.Share;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.testkit.FakePeople;

public class DefineAllocationTest {
  private final Shop shop = new Shop().outcome("activation").outcome("retention");

  private Answer<AllocationInForce> save(Actor actor, Map<String, String> shares) {
    return save(actor, OptionalInt.empty(), shares);
  }

  private Answer<AllocationInForce> save(
      Actor actor, OptionalInt expected, Map<String, String> shares) {
    return shop.define().save(actor, "DEMO", "2026-Q2", expected, Shop.draft(shares, null));
  }

  private AllocationInForce of(String quarter) {
    return shop.define().find(FakePeople.DEV, "DEMO", quarter).get();
  }

  @Test
  public void a_quarter_takes_over_the_last_one_before_it_and_says_so() {
    shop.allot("2026-Q1", Map.of("activation", "20"), null);
    shop.allot("2026-Q3", Map.of("activation", "60.5", "retention", "10"), "80");

    assertThat(of("2025-Q4").isSaid()).isFalse();
    assertThat(of("2025-Q4").allocation().notAllotted()).isEqualByComparingTo("100");
    assertThat(of("2026-Q1").takenOverFrom()).isEmpty();
    assertThat(of("2026-Q2").takenOverFrom()).hasToString("Optional[2026-Q1]");
    assertThat(of("2026-Q2").version()).isZero();
    assertThat(of("2027-Q1").takenOverFrom()).hasToString("Optional[2026-Q3]");
    assertThat(of("2027-Q1").allocation().allotted()).isEqualByComparingTo("70.5");
    assertThat(of("2027-Q1").allocation().capacity()).isEqualByComparingTo("80");
  }

  @Test
  public void taken_away_it_takes_over_again() {
    shop.allot("2026-Q1", Map.of("activation", "20"), null);
    shop.allot("2026-Q2", Map.of("activation", "50"), null);

    AllocationInForce left =
        shop.define().delete(FakePeople.PAULA, "DEMO", "2026-Q2", OptionalInt.of(1), "").get();

    assertThat(left.takenOverFrom()).hasToString("Optional[2026-Q1]");
    assertThat(
            shop.define()
                .delete(FakePeople.PAULA, "DEMO", "2026-Q2", OptionalInt.empty(), "")
                .reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.NOT_FOUND);
    assertThat(save(FakePeople.MAX, OptionalInt.of(0), Map.of("activation", "5")).isDone())
        .isTrue();
  }

  @Test
  public void shares_of_a_hundred_are_taken_and_a_tenth_more_is_not() {
    assertThat(save(FakePeople.PAULA, Map.of("activation", "100.0")).get().allocation().shares())
        .containsEntry("activation", new BigDecimal("100"));
    assertThat(
            save(FakePeople.PAULA, Map.of("activation", "66.7", "retention", "33.3"))
                .get()
                .allocation()
                .notAllotted())
        .isZero();

    Answer<AllocationInForce> more =
        save(FakePeople.PAULA, Map.of("activation", "66.7", "retention", "33.4"));

    assertThat(more.reasons()).extracting(Refusal::field).containsExactly("shares");
    assertThat(more.reasons().get(0).arguments().toString()).isEqualTo("[100.1, 0.1]");
  }

  @Test
  public void every_wrong_share_is_told_at_its_own_field() {
    AllocationDraft draft =
        new AllocationDraft(
            List.of(
                new Share("activation", new BigDecimal("-0.1")),
                new Share("retention", new BigDecimal("12.25")),
                new Share("nothing", BigDecimal.ONE)),
            BigDecimal.ZERO,
            "x".repeat(1001));

    assertThat(
            shop.define()
                .save(FakePeople.PAULA, "DEMO", "2026-Q2", OptionalInt.empty(), draft)
                .reasons())
        .extracting(Refusal::field)
        .containsExactly(
            "reason", "shares.activation", "shares.retention", "shares.nothing", "capacity");
  }

  @Test
  public void nought_is_a_share_and_nothing_is_none() {
    AllocationDraft draft =
        new AllocationDraft(
            List.of(new Share("activation", BigDecimal.ZERO), new Share("retention", null)),
            null,
            "");

    AllocationInForce saved =
        shop.define().save(FakePeople.PAULA, "DEMO", "2026-Q2", OptionalInt.empty(), draft).get();

    assertThat(saved.allocation().shares()).containsOnlyKeys("activation");
  }

  @Test
  public void an_outcome_has_one_share() {
    AllocationDraft draft =
        new AllocationDraft(
            List.of(
                new Share("activation", BigDecimal.ONE), new Share("activation", BigDecimal.TEN)),
            null,
            "");

    assertThat(
            shop.define()
                .save(FakePeople.PAULA, "DEMO", "2026-Q2", OptionalInt.empty(), draft)
                .reasons())
        .extracting(Refusal::key)
        .containsExactly("shared-outcomes.capacity.twice");
  }

  @Test
  public void an_outcome_out_of_use_keeps_the_share_it_has_and_gets_no_new_one() {
    shop.allot("2026-Q2", Map.of("retention", "25"), null);
    shop.retire("retention", null);
    shop.retire("activation", null);

    assertThat(save(FakePeople.PAULA, Map.of("retention", "20")).isDone()).isTrue();
    assertThat(save(FakePeople.PAULA, Map.of("activation", "20")).isDone()).isFalse();
  }

  @Test
  public void the_second_of_two_writers_learns_who_was_first() {
    save(FakePeople.PAULA, OptionalInt.of(0), Map.of("activation", "20")).get();

    Answer<AllocationInForce> late =
        save(FakePeople.MAX, OptionalInt.of(0), Map.of("activation", "30"));

    assertThat(late.reasons()).extracting(Refusal::kind).containsExactly(Refusal.Kind.CONFLICT);
    assertThat(late.reasons().get(0).arguments()).contains(FakePeople.PAULA);
    assertThat(of("2026-Q2").allocation().shares().get("activation")).isEqualByComparingTo("20");
  }

  @Test
  public void members_define_it_and_others_look_at_it() {
    assertThat(save(FakePeople.DEV, Map.of("activation", "20")).reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.FORBIDDEN);
    assertThat(save(FakePeople.SUE, Map.of("activation", "20")).isDone()).isTrue();
    assertThat(of("2026-Q2").allocation().allotted()).isEqualByComparingTo("20");
    assertThat(
            shop.define()
                .delete(FakePeople.DEV, "DEMO", "2026-Q2", OptionalInt.empty(), "")
                .reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.FORBIDDEN);
    assertThat(shop.define().find(FakePeople.GUEST, "DEMO", "2026-Q2").reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.FORBIDDEN);
  }

  @Test
  public void it_goes_with_its_programme() {
    assertThat(of("2026-Q2").allocation().goesWith("DEMO", java.util.Set.of())).isTrue();
    assertThat(of("2026-Q2").allocation().goesWith("OTHER", java.util.Set.of("activation")))
        .isFalse();
  }
}
