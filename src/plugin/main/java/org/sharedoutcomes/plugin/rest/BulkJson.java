package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sharedoutcomes.core.bulk.Bulk;
import org.sharedoutcomes.core.bulk.Bulk.Stage;
import org.sharedoutcomes.core.bulk.BulkItem.State;
import org.sharedoutcomes.core.bulk.BulkProgress;
import org.sharedoutcomes.core.common.Findings;

/**
 * A bulk on the wire.
 *
 * @param issues how many the query found
 * @param handled how many of {@code toHandle} are done, in the run or in the undo
 * @param counts issues by how they stand
 */
record BulkJson(
    String id,
    String mode,
    String jql,
    String to,
    String why,
    String outcome,
    BigDecimal expectedEffect,
    Integer confidence,
    Integer horizonDays,
    String lookBack,
    String rationale,
    boolean primary,
    String stage,
    boolean interrupted,
    boolean mayUndo,
    int issues,
    int handled,
    int toHandle,
    Map<String, Integer> counts,
    int version) {
  static BulkJson of(BulkProgress progress) {
    Bulk bulk = progress.bulk();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (State state : State.values()) {
      counts.put(Findings.name(state), progress.tally().of(state));
    }
    boolean undoing = bulk.stage() == Stage.UNDOING;
    int handled =
        undoing
            ? count(progress, State.UNDONE) + count(progress, State.KEPT)
            : count(progress, State.CHANGED) + count(progress, State.FAILED);
    return new BulkJson(
        progress.id(),
        Findings.name(bulk.mode()),
        bulk.jql(),
        bulk.to(),
        bulk.why().isEmpty() ? null : bulk.why(),
        bulk.outcome(),
        bulk.effect().expectedEffect(),
        bulk.effect().confidence(),
        bulk.effect().horizonDays(),
        bulk.effect().lookBack() == null ? null : bulk.effect().lookBack().toString(),
        bulk.effect().rationale(),
        bulk.effect().primary(),
        Findings.name(bulk.stage()),
        progress.interrupted(),
        progress.mayUndo(),
        progress.tally().all(),
        handled,
        handled + count(progress, undoing ? State.CHANGED : State.WAITING),
        counts,
        progress.document().version());
  }

  private static int count(BulkProgress progress, State state) {
    return progress.tally().of(state);
  }
}
