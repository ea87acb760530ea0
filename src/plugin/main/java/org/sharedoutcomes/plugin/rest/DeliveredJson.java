package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.sharedoutcomes.core.alignment.Comparison;

/** An outcome whose work is delivered and which has not moved, on the wire. */
record DeliveredJson(
    String outcome,
    String name,
    String state,
    int deliveryPercent,
    int done,
    int issues,
    int outcomePercent,
    BigDecimal from,
    BigDecimal now,
    BigDecimal target,
    BigDecimal noise,
    String unit,
    String effectDue) {
  static DeliveredJson of(Comparison comparison, LocalDate today) {
    return new DeliveredJson(
        comparison.outcome().key(),
        comparison.outcome().name(),
        comparison.tooEarly(today) ? "too-early" : "not-moved",
        comparison.delivery().percent(),
        comparison.delivery().done(),
        comparison.delivery().total(),
        comparison.movement().percent(),
        comparison.movement().from(),
        comparison.movement().now(),
        comparison.stand().target().map(target -> target.value()).orElse(null),
        comparison.movement().noise(),
        comparison.outcome().metric().unit(),
        comparison.due().map(LocalDate::toString).orElse(null));
  }
}
