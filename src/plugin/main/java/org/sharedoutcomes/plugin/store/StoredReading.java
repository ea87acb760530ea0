package org.sharedoutcomes.plugin.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharedoutcomes.core.reading.Reading;

/** A reading as a row, and back. */
final class StoredReading {
  private StoredReading() {}

  static Reading read(ReadingRow row) {
    return new Reading(
        row.getOutcome(),
        Instant.ofEpochMilli(row.getAtMillis()),
        new BigDecimal(row.getAmount()),
        row.getConfidence(),
        Columns.emptyIfNull(row.getNote()),
        Columns.emptyIfNull(row.getAuthor()),
        Instant.ofEpochMilli(row.getKnownMillis()));
  }

  /** One reading for each moment, oldest first: the one that was added last. */
  static List<Reading> current(Collection<ReadingRow> rowsAsAdded) {
    Map<Long, Reading> byMoment = new TreeMap<>();
    rowsAsAdded.forEach(row -> byMoment.put(row.getAtMillis(), read(row)));
    return List.copyOf(byMoment.values());
  }

  static Map<String, Object> values(Reading reading, boolean superseded, boolean recent) {
    Map<String, Object> values = new HashMap<>();
    values.put("OUTCOME", reading.outcome());
    values.put("AT_MILLIS", reading.at().toEpochMilli());
    // With an exponent, or a large number would be a long row of zeros.
    values.put("AMOUNT", reading.value().stripTrailingZeros().toString());
    values.put("CONFIDENCE", reading.confidence());
    values.put("NOTE", Columns.nullIfEmpty(reading.note()));
    values.put("AUTHOR", Columns.nullIfEmpty(reading.by()));
    values.put("KNOWN_MILLIS", reading.knownAt().toEpochMilli());
    values.put("SUPERSEDED", superseded);
    values.put("RECENT", recent);
    return values;
  }
}
