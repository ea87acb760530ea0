package org.sharedoutcomes.core.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.movement.ViewMovement.Movement;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.testkit.FakePeople;

public class ViewMovementTest {
  private final Stage stage = new Stage();
  private final ViewMovement view =
      new ViewMovement(
          new BrowseOutcomes(stage.world.journal, stage.world.permissions),
          stage.world.readings,
          stage.world.clock);

  private void value(String day, int value) {
    Instant at = Instant.parse(day + "T00:00:00Z");
    stage.world.readings.add(
        List.of(new Reading(Stage.KEY, at, BigDecimal.valueOf(value), null, "", "paula", at)));
  }

  private Movement look(String span, String shift) {
    return view.movement(FakePeople.PAULA, Stage.KEY, Span.named(span), Span.Shift.named(shift))
        .get();
  }

  @Test
  public void a_span_leaves_out_what_was_before_it() {
    value("2025-03-01", 1);
    value("2026-02-14", 2);
    value("2026-05-15", 3);
    assertThat(look("quarter", "").values().points())
        .extracting(p -> p.value().intValue())
        .containsExactly(2, 3);
    assertThat(look("all", "").values().points()).hasSize(3);
    assertThat(look("all", "").from()).isEqualTo("2025-03-01");
  }

  @Test
  public void the_time_before_has_the_same_length_and_its_own_moments() {
    value("2025-11-14", 4);
    value("2025-11-15", 5);
    value("2026-02-13", 6);
    value("2026-02-14", 7);
    Movement movement = look("quarter", "quarter");
    assertThat(movement.from()).isEqualTo(LocalDate.parse("2026-02-14"));
    assertThat(movement.before().points())
        .extracting(p -> p.value().intValue())
        .containsExactly(5, 6);
  }

  @Test
  public void without_a_wish_it_looks_where_values_are() {
    assertThat(look("", "").span()).isEqualTo(Span.ALL);
    value("2024-01-01", 1);
    assertThat(look("", "").span()).isEqualTo(Span.ALL);
    assertThat(look("", "").values().points()).hasSize(1);
    value("2026-05-01", 1);
    assertThat(look("", "").span()).isEqualTo(Span.MONTH);
    value("2026-03-01", 1);
    assertThat(look("", "").span()).isEqualTo(Span.QUARTER);
    value("2025-06-01", 1);
    assertThat(look("", "").span()).isEqualTo(Span.YEAR);
  }

  @Test
  public void who_may_not_use_the_product_sees_nothing() {
    assertThat(
            view.movement(FakePeople.GUEST, Stage.KEY, Optional.empty(), Optional.empty())
                .reasons())
        .extracting(Refusal::kind)
        .containsExactly(Refusal.Kind.FORBIDDEN);
  }
}
