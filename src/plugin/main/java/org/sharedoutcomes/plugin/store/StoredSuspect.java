package org.sharedoutcomes.plugin.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.sharedoutcomes.core.reading.Check;
import org.sharedoutcomes.core.reading.Doubt;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Suspect;

/** A suspect as a row, and back. */
final class StoredSuspect {
  private StoredSuspect() {}

  static String place(Suspect suspect) {
    return suspect.outcome() + "#" + suspect.id();
  }

  static Suspect read(SuspectRow row) {
    Reading reading =
        new Reading(
            row.getOutcome(),
            Instant.ofEpochMilli(row.getAtMillis()),
            new BigDecimal(row.getAmount()),
            row.getConfidence(),
            Columns.emptyIfNull(row.getNote()),
            Columns.emptyIfNull(row.getAuthor()),
            Instant.ofEpochMilli(row.getKnownMillis()));
    return new Suspect(
        reading,
        new Doubt(
            Check.valueOf(row.getDoubt()),
            number(row.getLowest()),
            number(row.getHighest()),
            number(row.getPrevious())),
        Suspect.State.valueOf(row.getState()),
        Columns.emptyIfNull(row.getDecidedBy()),
        row.getDecidedMillis() == null ? null : Instant.ofEpochMilli(row.getDecidedMillis()),
        Columns.emptyIfNull(row.getReason()));
  }

  static Map<String, Object> values(Suspect suspect) {
    Reading reading = suspect.reading();
    Map<String, Object> values = new HashMap<>();
    values.put("PLACE", place(suspect));
    values.put("OUTCOME", reading.outcome());
    values.put("AT_MILLIS", reading.at().toEpochMilli());
    values.put("AMOUNT", reading.value().toString());
    values.put("CONFIDENCE", reading.confidence());
    values.put("NOTE", Columns.nullIfEmpty(reading.note()));
    values.put("AUTHOR", Columns.nullIfEmpty(reading.by()));
    values.put("KNOWN_MILLIS", reading.knownAt().toEpochMilli());
    values.put("DOUBT", suspect.doubt().check().name());
    values.put("LOWEST", text(suspect.doubt().low()));
    values.put("HIGHEST", text(suspect.doubt().high()));
    values.put("PREVIOUS", text(suspect.doubt().previous()));
    values.put("STATE", suspect.state().name());
    values.put("DECIDED_BY", Columns.nullIfEmpty(suspect.decidedBy()));
    values.put(
        "DECIDED_MILLIS", suspect.decidedAt() == null ? null : suspect.decidedAt().toEpochMilli());
    values.put("REASON", Columns.nullIfEmpty(suspect.reason()));
    return values;
  }

  private static BigDecimal number(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static String text(BigDecimal number) {
    return number == null ? null : number.toString();
  }
}
