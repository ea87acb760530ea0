package org.sharedoutcomes.core.capacity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Successors;

/**
 * The allocation that holds for a quarter: its own, else the last one before it, else one without
 * any share.
 *
 * @param quarter the quarter that it holds for
 * @param allocation of that quarter, or of the one that it was taken over from
 * @param version of the quarter's own document; 0 while it has none
 * @param changedBy user key of who said it last; null when nobody ever did
 */
public record AllocationInForce(
    Quarter quarter, Allocation allocation, int version, Instant changedAt, String changedBy) {
  static AllocationInForce of(Snapshot snapshot, String programme, Quarter quarter) {
    return snapshot.all(Allocation.KIND).stream()
        .filter(document -> document.value().programme().equals(programme))
        .filter(document -> document.value().quarter().compareTo(quarter) <= 0)
        .max(Comparator.comparing(document -> document.value().quarter()))
        .map(document -> of(snapshot, quarter, document))
        .orElseGet(
            () ->
                new AllocationInForce(quarter, Allocation.none(programme, quarter), 0, null, null));
  }

  private static AllocationInForce of(
      Snapshot snapshot, Quarter quarter, Document<Allocation> document) {
    boolean own = document.value().quarter().equals(quarter);
    return new AllocationInForce(
        quarter,
        today(new Successors(snapshot), document.value()),
        own ? document.version() : 0,
        document.changedAt(),
        document.changedBy());
  }

  /** The share of an outcome that was merged into another is the other's today. */
  private static Allocation today(Successors successors, Allocation said) {
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    said.shares()
        .forEach(
            (key, percent) ->
                shares.merge(
                    successors
                        .of(key)
                        .filter(outcome -> !outcome.retired())
                        .map(Outcome::key)
                        .orElse(key),
                    percent,
                    BigDecimal::add));
    return new Allocation(said.programme(), said.quarter(), shares, said.capacity());
  }

  /** The earlier quarter that it was taken over from. */
  public Optional<Quarter> takenOverFrom() {
    return allocation.quarter().equals(quarter)
        ? Optional.empty()
        : Optional.of(allocation.quarter());
  }

  /** Whether anybody ever said anything for the quarter or one before it. */
  public boolean isSaid() {
    return changedAt != null;
  }
}
