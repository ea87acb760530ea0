package org.sharedoutcomes.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;

public class UnitTest {
  private static boolean product(String whole, String... factors) {
    Unit unit = Unit.ONE;
    boolean share = Unit.of(whole).isShare();
    boolean per = Unit.of(whole).isPer();
    for (String factor : factors) {
      unit = unit.times(Unit.of(factor));
      share |= Unit.of(factor).isShare();
      per |= Unit.of(factor).isPer();
    }
    return unit.gives(Unit.of(whole), share || !per);
  }

  @Test
  public void a_sum_has_one_unit_however_it_is_written() {
    assertThat(Unit.of("visits").adds(Unit.of("visit"))).isTrue();
    assertThat(Unit.of("€").adds(Unit.of("EUR"))).isTrue();
    assertThat(Unit.of("EUR/order").adds(Unit.of("EUR per order"))).isTrue();
    assertThat(Unit.of("people").adds(Unit.of("persons"))).isTrue();
    assertThat(Unit.of("").adds(Unit.of(""))).isTrue();
  }

  @Test
  public void a_sum_has_one_unit_of_one_size() {
    assertThat(Unit.of("EUR").adds(Unit.of("USD"))).isFalse();
    assertThat(Unit.of("EUR").adds(Unit.of("people"))).isFalse();
    assertThat(Unit.of("k EUR").adds(Unit.of("EUR"))).isFalse();
    assertThat(Unit.of("%").adds(Unit.of(""))).isFalse();
  }

  @Test
  public void factors_cancel_what_they_are_per() {
    assertThat(product("EUR", "orders", "EUR per order")).isTrue();
    assertThat(product("EUR", "visits", "EUR per order")).isFalse();
    assertThat(product("EUR", "visits", "orders per visit", "EUR per order")).isTrue();
    assertThat(product("people", "visits", "EUR per order")).isFalse();
  }

  @Test
  public void a_share_turns_things_into_others_but_not_into_money() {
    assertThat(product("orders", "visits", "%")).isTrue();
    assertThat(product("EUR", "visits", "%", "EUR per order")).isTrue();
    assertThat(product("EUR", "visits", "%")).isFalse();
    assertThat(product("EUR", "EUR", "%")).isTrue();
    assertThat(product("USD", "EUR", "%")).isFalse();
  }

  @Test
  public void without_per_things_are_numbers() {
    assertThat(product("EUR", "orders", "EUR")).isTrue();
    assertThat(product("EUR", "EUR", "EUR")).isFalse();
    assertThat(product("hours", "tickets", "hours")).isTrue();
  }

  @Test
  public void a_ratio_divides() {
    assertThat(Unit.of("EUR").per(Unit.of("orders"))).isEqualTo(Unit.of("EUR per order"));
    assertThat(Unit.of("orders").per(Unit.of("visits")).gives(Unit.of("%"), true)).isTrue();
    assertThat(Unit.of("EUR").per(Unit.of("people")).gives(Unit.of("%"), true)).isFalse();
    assertThat(Unit.of("EUR").per(Unit.of("EUR")).isShare()).isTrue();
  }

  @Test
  public void sizes_are_told() {
    assertThat(Unit.of("%").scale()).isEqualByComparingTo("0.01");
    assertThat(Unit.of("k USD").scale()).isEqualByComparingTo("1000");
    assertThat(Unit.of("M USD per k orders").scale()).isEqualByComparingTo("1000");
    assertThat(Unit.of("% of visits").scale()).isEqualByComparingTo("0.01");
  }

  @Test
  public void any_text_is_some_unit() {
    for (String text : List.of("/", "per", " / / ", "a/b/c", "%%", "\u0000", "k ", "😀 per 😀")) {
      assertThat(Unit.of(text)).as(text).isNotNull();
    }
  }
}
