package org.sharedoutcomes.core.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class FindingsTest {
  private static boolean accepts(String text) {
    Findings findings = new Findings();
    String kept = findings.optional("name", text, 10);
    assertThat(kept).isEqualTo(text.strip());
    return findings.reasons().isEmpty();
  }

  @Test
  public void texts_of_any_language_are_kept() {
    assertThat(accepts(" Zürich 😀 ")).isTrue();
  }

  @Test
  public void what_no_database_gives_back_is_refused() {
    assertThat(accepts("a\0b")).isFalse();
    assertThat(accepts("a\uD83Db")).isFalse();
    assertThat(accepts("\uDE00")).isFalse();
  }

  @Test
  public void what_is_too_long_is_refused() {
    assertThat(accepts("12345678901")).isFalse();
  }
}
