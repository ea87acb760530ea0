package org.sharedoutcomes.plugin.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.sharedoutcomes.core.journal.Entry;

/** A journal entry as a row, and back. */
final class StoredEntry {
  private StoredEntry() {}

  static Entry read(EntryFields row) {
    return new Entry(
        row.getStream(),
        row.getVersionNo(),
        Instant.ofEpochMilli(row.getAtMillis()),
        Columns.emptyIfNull(row.getWho()),
        row.getWhat(),
        Columns.emptyIfNull(row.getWhy()),
        Columns.emptyIfNull(row.getBody()),
        Columns.emptyIfNull(row.getPreviousHash()),
        row.getHash());
  }

  static Map<String, Object> entry(Entry entry) {
    Map<String, Object> values = values(entry);
    values.put("STREAM_VERSION", streamVersion(entry));
    return values;
  }

  static Map<String, Object> head(Entry entry) {
    Map<String, Object> values = values(entry);
    values.put("KIND", entry.kind());
    return values;
  }

  /** What no two entries share. */
  static String streamVersion(Entry entry) {
    return entry.stream() + "#" + entry.version();
  }

  private static Map<String, Object> values(Entry entry) {
    Map<String, Object> values = new HashMap<>();
    values.put("STREAM", entry.stream());
    values.put("VERSION_NO", entry.version());
    values.put("AT_MILLIS", entry.at().toEpochMilli());
    values.put("WHO", Columns.nullIfEmpty(entry.who()));
    values.put("WHAT", entry.what());
    values.put("WHY", Columns.nullIfEmpty(entry.why()));
    values.put("BODY", Columns.nullIfEmpty(entry.body()));
    values.put("PREVIOUS_HASH", Columns.nullIfEmpty(entry.previousHash()));
    values.put("HASH", entry.hash());
    return values;
  }

  /** Makes the row of a head say this entry; the stream stays. */
  static void write(Entry entry, HeadRow row) {
    row.setVersionNo(entry.version());
    row.setAtMillis(entry.at().toEpochMilli());
    row.setWho(Columns.nullIfEmpty(entry.who()));
    row.setWhat(entry.what());
    row.setWhy(Columns.nullIfEmpty(entry.why()));
    row.setBody(Columns.nullIfEmpty(entry.body()));
    row.setPreviousHash(Columns.nullIfEmpty(entry.previousHash()));
    row.setHash(entry.hash());
    row.save();
  }
}
