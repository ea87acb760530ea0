package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharedoutcomes.core.reading.Reading;

/** The newest readings of one outcome while more are added. Its row is held until the commit. */
final class Trend {
  /** So many are kept at hand; who asks for more asks the series. */
  static final int KEPT = 30;

  private final ActiveObjects ao;
  private final TrendRow row;
  private final TreeMap<Long, Reading> newest = new TreeMap<>();
  private boolean unsure;

  private Trend(ActiveObjects ao, TrendRow row) {
    this.ao = ao;
    this.row = row;
    SeriesText.of(row).forEach(reading -> newest.put(reading.at().toEpochMilli(), reading));
  }

  /** Sees to it that there is a row; outside of a transaction, for two may do it at once. */
  static void prepare(ActiveObjects ao, String outcome) {
    Violations.retrying(
        () -> {
          if (ao.count(TrendRow.class, "OUTCOME = ?", outcome) == 0) {
            create(ao, outcome);
          }
          return outcome;
        });
  }

  /** Waits until nobody else adds to the outcome, and keeps others waiting until the commit. */
  static Trend take(ActiveObjects ao, String outcome) {
    TrendRow[] rows = ao.find(TrendRow.class, "OUTCOME = ?", outcome);
    if (rows.length == 0) {
      create(ao, outcome);
      rows = ao.find(TrendRow.class, "OUTCOME = ?", outcome);
    }
    rows[0].setTurns(rows[0].getTurns() + 1);
    rows[0].save();
    return new Trend(ao, ao.find(TrendRow.class, "OUTCOME = ?", outcome)[0]);
  }

  private static void create(ActiveObjects ao, String outcome) {
    ao.create(TrendRow.class, Map.of("OUTCOME", outcome, "TURNS", 0, "OPEN_ROW", 0));
  }

  int openRow() {
    return row.getOpenRow();
  }

  void openRow(int id) {
    row.setOpenRow(id);
  }

  void add(Reading reading) {
    if (reading.isWithdrawn()) {
      // What comes up from below in its place only the series knows.
      unsure = true;
      return;
    }
    newest.put(reading.at().toEpochMilli(), reading);
    if (newest.size() > KEPT) {
      newest.pollFirstEntry();
    }
  }

  void save() {
    List<Reading> readings =
        unsure
            ? new CurrentReadings(ao).newest(row.getOutcome(), KEPT)
            : List.copyOf(newest.values());
    row.setBody(new SeriesText(row.getOutcome(), "", 0, "").with(readings).body());
    row.save();
  }
}
