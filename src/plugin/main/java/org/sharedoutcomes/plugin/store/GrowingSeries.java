package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import org.sharedoutcomes.core.reading.Reading;

/** The readings of one outcome while more are added, some at a time. */
final class GrowingSeries {
  /** Single values share rows until there are so many in one. */
  private static final int SHARED = 100;

  private final ActiveObjects ao;
  private final String outcome;
  private final KnownMoments known;
  private final Trend trend;

  GrowingSeries(ActiveObjects ao, String outcome) {
    this.ao = ao;
    this.outcome = outcome;
    this.trend = Trend.take(ao, outcome);
    this.known = new KnownMoments(ao, outcome);
  }

  /** Adds some and answers how many restate an older one. */
  int add(String batch, List<Reading> readings) {
    int restated = restated(known, readings);
    if (!batch.isEmpty() || !share(readings)) {
      create(batch, readings);
    }
    readings.forEach(trend::add);
    return restated;
  }

  /** How many of them restate an older one or one another. */
  static int restated(KnownMoments known, List<Reading> readings) {
    LongSummaryStatistics moments = moments(readings);
    known.cover(moments.getMin(), moments.getMax());
    int restated = 0;
    for (Reading reading : readings) {
      restated += known.add(reading.at().toEpochMilli(), reading.isWithdrawn()) ? 1 : 0;
    }
    return restated;
  }

  private static LongSummaryStatistics moments(List<Reading> readings) {
    return readings.stream().mapToLong(r -> r.at().toEpochMilli()).summaryStatistics();
  }

  private static long earliestKnown(List<Reading> readings) {
    return readings.stream().mapToLong(r -> r.knownAt().toEpochMilli()).min().orElseThrow();
  }

  private boolean share(List<Reading> readings) {
    SeriesRow row = trend.openRow() == 0 ? null : ao.get(SeriesRow.class, trend.openRow());
    if (row == null
        || row.getHowMany() + readings.size() > SHARED
        || earliestKnown(readings) < row.getKnownMillis()) {
      return false;
    }
    LongSummaryStatistics moments = moments(readings);
    row.setFirstMillis(Math.min(row.getFirstMillis(), moments.getMin()));
    row.setLastMillis(Math.max(row.getLastMillis(), moments.getMax()));
    row.setHowMany(row.getHowMany() + readings.size());
    row.setBody(SeriesText.of(row).with(readings).body());
    row.save();
    return true;
  }

  private void create(String batch, List<Reading> readings) {
    Reading first = readings.get(0);
    long earliest = earliestKnown(readings);
    String author = Columns.emptyIfNull(first.by());
    LongSummaryStatistics moments = moments(readings);
    Map<String, Object> values = new HashMap<>();
    values.put("OUTCOME", outcome);
    values.put("FIRST_MILLIS", moments.getMin());
    values.put("LAST_MILLIS", moments.getMax());
    values.put("KNOWN_MILLIS", earliest);
    values.put("HOW_MANY", readings.size());
    values.put("BATCH", Columns.nullIfEmpty(batch));
    values.put("AUTHOR", Columns.nullIfEmpty(author));
    values.put("BODY", new SeriesText(outcome, author, earliest, "").with(readings).body());
    int id = ao.create(SeriesRow.class, values).getID();
    trend.openRow(batch.isEmpty() ? id : 0);
  }

  /** Keeps the newest at hand; to be done once, at the end. */
  void close() {
    trend.save();
  }
}
