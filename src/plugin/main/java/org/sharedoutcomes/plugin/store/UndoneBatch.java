package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Readings.Undone;

/** A batch of readings being taken back, row by row. */
final class UndoneBatch {
  private final ActiveObjects ao;
  private final String outcome;
  private final String batch;
  private final String by;
  private final Instant now;
  private final GrowingSeries series;
  private final Moments done = new Moments();
  private int restored;
  private int withdrawn;
  private int kept;

  UndoneBatch(ActiveObjects ao, String outcome, String batch, String by, Instant now) {
    this.ao = ao;
    this.outcome = outcome;
    this.batch = batch;
    this.by = by;
    this.now = now;
    this.series = new GrowingSeries(ao, outcome);
  }

  /** A moment of the batch: what held before, and whether the batch is still the last word. */
  private static final class Moment {
    private Reading before;
    private boolean reached;
    private boolean last;
  }

  Undone undo() {
    SeriesRows.forEach(ao, "OUTCOME = ? AND BATCH = ?", this::undo, outcome, batch);
    series.close();
    return new Undone(restored, withdrawn, kept);
  }

  private void undo(SeriesRow row) {
    Map<Long, Moment> moments = new LinkedHashMap<>();
    SeriesText.of(row)
        .forEachMoment(
            (moment, gone) -> {
              if (done.number(moment, 0) == 0) {
                done.put(moment, 1);
                moments.put(moment, new Moment());
              }
            });
    SeriesRows.forEach(
        ao,
        "OUTCOME = ? AND FIRST_MILLIS <= ? AND LAST_MILLIS >= ?",
        other -> look(other, moments),
        outcome,
        row.getLastMillis(),
        row.getFirstMillis());
    List<Reading> answers = new ArrayList<>();
    moments.forEach((millis, moment) -> answer(millis, moment, answers));
    if (!answers.isEmpty()) {
      series.add("", answers);
    }
  }

  private void look(SeriesRow row, Map<Long, Moment> moments) {
    boolean ours = batch.equals(row.getBatch());
    SeriesText.of(row)
        .forEach(
            reading -> {
              Moment moment = moments.get(reading.at().toEpochMilli());
              if (moment != null) {
                moment.reached |= ours;
                moment.before = moment.reached ? moment.before : reading;
                moment.last = ours;
              }
            });
  }

  private void answer(long millis, Moment moment, List<Reading> answers) {
    Reading before = moment.before;
    if (!moment.last) {
      kept++;
    } else if (before == null || before.isWithdrawn()) {
      withdrawn++;
      answers.add(Reading.withdrawn(outcome, Instant.ofEpochMilli(millis), by, now));
    } else {
      restored++;
      answers.add(
          new Reading(
              outcome, before.at(), before.value(), before.confidence(), before.note(), by, now));
    }
  }
}
