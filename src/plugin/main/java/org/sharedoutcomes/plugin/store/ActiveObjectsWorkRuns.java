package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;
import org.sharedoutcomes.core.common.WorkRun;
import org.sharedoutcomes.core.common.WorkRuns;

/** The newest run of each work, one row each. */
public final class ActiveObjectsWorkRuns implements WorkRuns {
  private final ActiveObjects ao;

  public ActiveObjectsWorkRuns(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void put(WorkRun run) {
    Violations.retrying(
        () ->
            ao.executeInTransaction(
                () -> {
                  WorkRow row = find(run.name());
                  if (row == null) {
                    ao.create(WorkRow.class, values(run));
                  } else {
                    write(run, row);
                  }
                  return run;
                }));
  }

  private static Map<String, Object> values(WorkRun run) {
    Map<String, Object> values = new HashMap<>();
    values.put("NAME", run.name());
    values.put("STARTED_MILLIS", run.started().toEpochMilli());
    values.put("TOOK_MILLIS", run.took().toMillis());
    values.put("NODE", Columns.nullIfEmpty(run.node()));
    values.put("ERROR", Columns.nullIfEmpty(run.error()));
    values.put("FAILURES", run.failures());
    values.put("SUCCEEDED_MILLIS", millis(run.succeeded()));
    return values;
  }

  private static void write(WorkRun run, WorkRow row) {
    row.setStartedMillis(run.started().toEpochMilli());
    row.setTookMillis(run.took().toMillis());
    row.setNode(Columns.nullIfEmpty(run.node()));
    row.setError(Columns.nullIfEmpty(run.error()));
    row.setFailures(run.failures());
    row.setSucceededMillis(millis(run.succeeded()));
    row.save();
  }

  private static Long millis(Instant moment) {
    return moment == null ? null : moment.toEpochMilli();
  }

  @Override
  public Optional<WorkRun> of(String work) {
    return Optional.ofNullable(find(work)).map(ActiveObjectsWorkRuns::read);
  }

  private WorkRow find(String work) {
    WorkRow[] rows = ao.find(WorkRow.class, "NAME = ?", work);
    return rows.length == 0 ? null : rows[0];
  }

  @Override
  public List<WorkRun> all() {
    return Arrays.stream(ao.find(WorkRow.class, Query.select().order("NAME ASC")))
        .map(ActiveObjectsWorkRuns::read)
        .toList();
  }

  private static WorkRun read(WorkRow row) {
    Long succeeded = row.getSucceededMillis();
    return new WorkRun(
        row.getName(),
        Instant.ofEpochMilli(row.getStartedMillis()),
        Duration.ofMillis(row.getTookMillis()),
        Columns.emptyIfNull(row.getNode()),
        Columns.emptyIfNull(row.getError()),
        row.getFailures(),
        succeeded == null ? null : Instant.ofEpochMilli(succeeded));
  }
}
