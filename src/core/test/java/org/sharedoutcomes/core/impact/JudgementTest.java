package org.sharedoutcomes.core.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.Test;
import org.sharedoutcomes.core.link.Result.Verdict;

public class JudgementTest {
  private static Verdict of(String expected, String actual, String noise) {
    return Judgement.of(number(expected), number(actual), number(noise));
  }

  private static BigDecimal number(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  @Test
  public void at_least_what_was_expected_is_confirmed_to_the_last_digit() {
    assertThat(of("3", "3", "1")).isEqualTo(Verdict.CONFIRMED);
    assertThat(of("3", "3.00", "1")).isEqualTo(Verdict.CONFIRMED);
    assertThat(of("3", "2.99", "1")).isEqualTo(Verdict.PARTLY);
    assertThat(of("3", "30", null)).isEqualTo(Verdict.CONFIRMED);
  }

  @Test
  public void an_expected_fall_is_confirmed_by_a_fall() {
    assertThat(of("-3", "-3", "1")).isEqualTo(Verdict.CONFIRMED);
    assertThat(of("-3", "-2", "1")).isEqualTo(Verdict.PARTLY);
    assertThat(of("-3", "3", "1")).isEqualTo(Verdict.OPPOSITE);
  }

  @Test
  public void a_change_within_the_usual_variation_shows_nothing_whichever_way_it_goes() {
    assertThat(of("3", "1", "1")).isEqualTo(Verdict.NOT_CONFIRMED);
    assertThat(of("3", "-1", "1")).isEqualTo(Verdict.NOT_CONFIRMED);
    assertThat(of("3", "1.01", "1")).isEqualTo(Verdict.PARTLY);
    assertThat(of("3", "-1.01", "1")).isEqualTo(Verdict.OPPOSITE);
  }

  @Test
  public void an_effect_too_small_to_be_seen_is_inconclusive_and_not_denied() {
    assertThat(of("1", "1.5", "2")).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(of("2", "0", "2")).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(of("2.1", "0", "2")).isEqualTo(Verdict.NOT_CONFIRMED);
    assertThat(of("1", "2.5", "2")).isEqualTo(Verdict.CONFIRMED);
  }

  @Test
  public void less_than_a_tenth_shows_nothing_even_where_the_variation_is_not_known() {
    assertThat(of("10", "0.9", null)).isEqualTo(Verdict.NOT_CONFIRMED);
    assertThat(of("10", "1", null)).isEqualTo(Verdict.PARTLY);
    assertThat(of("10", "-0.9", null)).isEqualTo(Verdict.NOT_CONFIRMED);
    assertThat(of("10", "-1", null)).isEqualTo(Verdict.OPPOSITE);
    assertThat(of("10", "0", null)).isEqualTo(Verdict.NOT_CONFIRMED);
  }

  @Test
  public void without_an_actual_change_nobody_can_tell() {
    assertThat(of("3", null, "1")).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(of("3", null, null)).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  public void where_no_change_was_expected_none_is_as_expected() {
    assertThat(of("0", "0", null)).isEqualTo(Verdict.CONFIRMED);
    assertThat(of("0", "1", "2")).isEqualTo(Verdict.CONFIRMED);
    assertThat(of("0", "3", "2")).isEqualTo(Verdict.OPPOSITE);
    assertThat(of("0", "-3", "2")).isEqualTo(Verdict.OPPOSITE);
  }

  @Test
  public void an_effect_lasts_while_half_of_it_is_there() {
    assertThat(Judgement.holds(number("4"), number("2"))).isTrue();
    assertThat(Judgement.holds(number("4"), number("1.99"))).isFalse();
    assertThat(Judgement.holds(number("4"), number("-4"))).isFalse();
    assertThat(Judgement.holds(number("-4"), number("-2"))).isTrue();
    assertThat(Judgement.holds(number("-4"), number("0"))).isFalse();
  }
}
