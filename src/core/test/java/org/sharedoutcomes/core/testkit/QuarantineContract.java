package org.sharedoutcomes.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.sharedoutcomes.core.reading.Check;
import org.sharedoutcomes.core.reading.Doubt;
import org.sharedoutcomes.core.reading.Quarantine;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Suspect;
import org.sharedoutcomes.core.reading.Suspect.State;

/** What every quarantine does. */
public abstract class QuarantineContract {
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00.250Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

  /** The same quarantine each time within one test, empty at its beginning. */
  protected abstract Quarantine quarantine();

  private static Suspect suspect(String outcome, Instant at, String value) {
    return Suspect.waiting(
        new Reading(outcome, at, new BigDecimal(value), null, "", "u-paula", JUNE),
        new Doubt(Check.JUMP, new BigDecimal("8.2"), new BigDecimal("205"), BigDecimal.TEN));
  }

  @Test
  public void a_suspect_reads_back_as_it_was_held() {
    Suspect full =
        Suspect.waiting(
            new Reading("a", MAY, new BigDecimal("-0.25"), 7, "Zürich: 'odd' 😀", "u-max", JUNE),
            new Doubt(Check.RANGE, BigDecimal.ZERO, new BigDecimal("100"), new BigDecimal("41")));
    Suspect bare =
        Suspect.waiting(
            new Reading("b", MAY, new BigDecimal("120000000"), null, "", "", JUNE),
            new Doubt(Check.UNIT, null, null, null));
    assertThat(quarantine().add(List.of(full, bare))).isEqualTo(2);
    assertThat(quarantine().of("a")).containsExactly(full);
    assertThat(quarantine().of("b")).containsExactly(bare);
    assertThat(quarantine().of("none")).isEmpty();
  }

  @Test
  public void the_same_moment_and_value_is_held_once_whenever_it_is_sent() {
    Suspect one = suspect("a", MAY, "410");
    assertThat(quarantine().add(List.of(one, one))).isEqualTo(1);
    assertThat(quarantine().add(List.of(one, suspect("a", MAY, "411")))).isEqualTo(1);
    assertThat(quarantine().of("a")).hasSize(2);
  }

  @Test
  public void nothing_to_add_adds_nothing() {
    assertThat(quarantine().add(List.of())).isZero();
  }

  @Test
  public void the_newest_moment_comes_first() {
    quarantine().add(List.of(suspect("a", MAY, "1"), suspect("a", JUNE, "2")));
    assertThat(quarantine().of("a"))
        .extracting(suspect -> suspect.reading().at())
        .containsExactly(JUNE, MAY);
    assertThat(quarantine().waiting(List.of("a")).get("a"))
        .extracting(suspect -> suspect.reading().at())
        .containsExactly(JUNE, MAY);
  }

  @Test
  public void only_what_waits_is_waiting() {
    Suspect accepted = suspect("a", MAY, "410");
    Suspect waiting = suspect("a", JUNE, "410");
    Suspect rejected = suspect("b", MAY, "410");
    quarantine().add(List.of(accepted, waiting, rejected));
    quarantine().decide(accepted.decided(State.ACCEPTED, "u-paula", JUNE, "a campaign"));
    quarantine().decide(rejected.decided(State.REJECTED, "u-paula", JUNE, "a typing error"));
    assertThat(quarantine().waiting(List.of("a", "b", "none")))
        .containsOnlyKeys("a")
        .containsEntry("a", List.of(waiting));
    assertThat(quarantine().waiting(List.of())).isEmpty();
  }

  @Test
  public void a_decision_reads_back_and_the_second_one_is_told_that_it_is_late() {
    Suspect waiting = suspect("a", MAY, "410");
    quarantine().add(List.of(waiting));
    Suspect decided = waiting.decided(State.REJECTED, "u-max", JUNE, "Müller mistyped");
    assertThat(quarantine().decide(decided)).isTrue();
    assertThat(quarantine().decide(waiting.decided(State.ACCEPTED, "u-sue", JUNE, ""))).isFalse();
    assertThat(quarantine().of("a")).containsExactly(decided);
  }

  @Test
  public void what_was_rejected_is_not_held_again() {
    Suspect waiting = suspect("a", MAY, "410");
    quarantine().add(List.of(waiting));
    quarantine().decide(waiting.decided(State.REJECTED, "u-max", JUNE, "no"));
    assertThat(quarantine().add(List.of(waiting))).isZero();
    assertThat(quarantine().waiting(List.of("a"))).isEmpty();
  }

  @Test
  public void what_was_never_held_cannot_be_decided() {
    Suspect unknown = suspect("a", MAY, "410");
    assertThat(quarantine().decide(unknown.decided(State.ACCEPTED, "u-max", JUNE, "yes")))
        .isFalse();
    assertThat(quarantine().of("a")).isEmpty();
  }

  @Test
  public void many_are_held_at_once() {
    List<Suspect> many = new ArrayList<>();
    for (int i = 0; i < 1_201; i++) {
      many.add(suspect("a", MAY.plusSeconds(i), "410"));
    }
    assertThat(quarantine().add(many)).isEqualTo(1_201);
    assertThat(quarantine().add(many)).isZero();
    assertThat(quarantine().of("a")).hasSize(1_201);
  }

  @Test
  public void removing_takes_all_of_one_outcome_only() {
    quarantine().add(List.of(suspect("a", MAY, "410"), suspect("b", MAY, "410")));
    quarantine().removeAll("a");
    assertThat(quarantine().of("a")).isEmpty();
    assertThat(quarantine().of("b")).hasSize(1);
  }
}
