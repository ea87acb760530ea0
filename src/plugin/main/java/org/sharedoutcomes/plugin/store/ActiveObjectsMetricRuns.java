package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.sharedoutcomes.core.metric.MetricRun;
import org.sharedoutcomes.core.metric.MetricRuns;

/** The runs of metrics, one row each. */
public final class ActiveObjectsMetricRuns implements MetricRuns {
  private static final String NEWEST_FIRST = "STARTED_MILLIS DESC, ID DESC";

  /** Ends each word of an error; no text holds it. */
  private static final String END = "\u001f";

  private final ActiveObjects ao;

  public ActiveObjectsMetricRuns(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void add(MetricRun run) {
    Violations.retrying(
        () ->
            ao.executeInTransaction(
                () -> {
                  MetricRunRow[] before = rows(run.outcome());
                  for (MetricRunRow row : before) {
                    if (row.isNewest()) {
                      row.setNewest(false);
                      row.save();
                    }
                  }
                  if (before.length >= MOST) {
                    ao.delete(Arrays.copyOfRange(before, MOST - 1, before.length));
                  }
                  ao.create(MetricRunRow.class, values(run));
                  return run;
                }));
  }

  private MetricRunRow[] rows(String outcome) {
    return ao.find(
        MetricRunRow.class, Query.select().where("OUTCOME = ?", outcome).order(NEWEST_FIRST));
  }

  private static Map<String, Object> values(MetricRun run) {
    Map<String, Object> values = new HashMap<>();
    values.put("OUTCOME", run.outcome());
    values.put("NEWEST", true);
    values.put("STARTED_MILLIS", run.started().toEpochMilli());
    values.put("TOOK_MILLIS", run.took().toMillis());
    values.put("STARTED_BY", Columns.nullIfEmpty(run.startedBy()));
    values.put("RUN_AS", Columns.nullIfEmpty(run.runAs()));
    values.put("AMOUNT", run.value() == null ? null : run.value().toPlainString());
    values.put("WRITTEN", run.written());
    values.put("RESTATED", run.restated());
    values.put("FAILURES", run.failures());
    values.put("ERROR_KEY", Columns.nullIfEmpty(run.errorKey()));
    values.put("ERROR_WORDS", Columns.nullIfEmpty(words(run.errorArguments())));
    return values;
  }

  private static String words(List<String> arguments) {
    StringBuilder words = new StringBuilder();
    arguments.forEach(word -> words.append(word.replace(END, " ").replace("\0", " ")).append(END));
    return words.toString();
  }

  private static List<String> arguments(String words) {
    List<String> arguments = new ArrayList<>(List.of(words.split(END, -1)));
    arguments.remove(arguments.size() - 1);
    return arguments;
  }

  @Override
  public List<MetricRun> of(String outcome) {
    return Arrays.stream(rows(outcome)).map(ActiveObjectsMetricRuns::read).toList();
  }

  @Override
  public Map<String, MetricRun> newest(Collection<String> outcomes) {
    Map<String, MetricRun> newest = new LinkedHashMap<>();
    for (List<String> part : Columns.lists(outcomes)) {
      List<Object> parameters = new ArrayList<>(part);
      parameters.add(true);
      for (MetricRunRow row :
          ao.find(
              MetricRunRow.class,
              Columns.in("OUTCOME", part) + " AND NEWEST = ?",
              parameters.toArray())) {
        newest.put(row.getOutcome(), read(row));
      }
    }
    return newest;
  }

  @Override
  public void removeAll(String outcome) {
    ao.deleteWithSQL(MetricRunRow.class, "OUTCOME = ?", outcome);
  }

  private static MetricRun read(MetricRunRow row) {
    String amount = row.getAmount();
    return new MetricRun(
        row.getOutcome(),
        Instant.ofEpochMilli(row.getStartedMillis()),
        Duration.ofMillis(row.getTookMillis()),
        Columns.emptyIfNull(row.getStartedBy()),
        Columns.emptyIfNull(row.getRunAs()),
        amount == null ? null : new BigDecimal(amount),
        row.getWritten(),
        row.getRestated(),
        row.getFailures(),
        Columns.emptyIfNull(row.getErrorKey()),
        arguments(Columns.emptyIfNull(row.getErrorWords())));
  }
}
