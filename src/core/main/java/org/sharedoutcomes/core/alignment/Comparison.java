package org.sharedoutcomes.core.alignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;

/**
 * What was delivered for an outcome beside how it moved.
 *
 * @param work linked with the outcome itself, as far as the actor may browse it
 * @param due when the last effect of what is done should show; empty while nothing is done
 */
public record Comparison(
    Outcome outcome,
    Stand stand,
    List<Linked> work,
    Delivery delivery,
    Movement movement,
    Optional<LocalDate> due) {
  /** An issue with what it is expected to do. */
  public record Linked(IssueFacts issue, Effect effect) {}

  /** Whether so much is delivered and the outcome has not moved. */
  public boolean deliveredNotMoved(int sharePercent) {
    return delivery.total() > 0 && delivery.percent() >= sharePercent && !movement.moved();
  }

  /** Whether the effect may still come. */
  public boolean tooEarly(LocalDate today) {
    return due.filter(today::isBefore).isPresent();
  }
}
