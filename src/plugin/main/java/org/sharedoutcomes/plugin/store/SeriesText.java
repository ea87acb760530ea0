package org.sharedoutcomes.plugin.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sharedoutcomes.core.reading.Reading;

/**
 * Readings of one outcome as lines of text, in the order they became known. A line holds, between
 * tabs and as far as there is anything: the moment in milliseconds, the value (none when it is
 * withdrawn), confidence, note, who gave it if not the row's author, and since when it is known,
 * counted in milliseconds from the row's.
 *
 * @param author who gave those that name nobody
 * @param known since when those are known that say nothing else, in milliseconds
 */
record SeriesText(String outcome, String author, long known, String body) {
  private static final char FIELD = '\t';
  private static final char LINE = '\n';
  private static final int FIELDS = 6;

  static SeriesText of(SeriesRow row) {
    return new SeriesText(
        row.getOutcome(),
        Columns.emptyIfNull(row.getAuthor()),
        row.getKnownMillis(),
        Columns.emptyIfNull(row.getBody()));
  }

  static SeriesText of(TrendRow row) {
    return new SeriesText(row.getOutcome(), "", 0, Columns.emptyIfNull(row.getBody()));
  }

  /** With these at the end. */
  SeriesText with(Iterable<Reading> readings) {
    StringBuilder lines = new StringBuilder(body);
    readings.forEach(reading -> write(reading, lines));
    return new SeriesText(outcome, author, known, lines.toString());
  }

  private void write(Reading reading, StringBuilder lines) {
    int start = lines.length();
    lines.append(reading.at().toEpochMilli()).append(FIELD);
    // With an exponent, or a large number would be a long row of zeros.
    lines.append(reading.isWithdrawn() ? "" : reading.value().stripTrailingZeros().toString());
    lines.append(FIELD).append(reading.confidence() == null ? "" : reading.confidence());
    lines.append(FIELD).append(escaped(reading.note())).append(FIELD);
    String by = Columns.emptyIfNull(reading.by());
    lines.append(by.equals(author) ? "" : escaped(by.isEmpty() ? "-" : "+" + by));
    long later = reading.knownAt().toEpochMilli() - known;
    lines.append(FIELD).append(later == 0 ? "" : later);
    int end = lines.length();
    while (end > start && lines.charAt(end - 1) == FIELD) {
      end--;
    }
    lines.setLength(end);
    lines.append(LINE);
  }

  List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    forEach(readings::add);
    return readings;
  }

  void forEach(Consumer<Reading> reader) {
    String[] fields = new String[FIELDS];
    for (int start = 0; start < body.length(); ) {
      int end = body.indexOf(LINE, start);
      split(start, end, fields);
      reader.accept(read(fields));
      start = end + 1;
    }
  }

  /** Only the moments, each with whether its value is withdrawn: cheaper than the readings. */
  void forEachMoment(MomentReader reader) {
    for (int start = 0; start < body.length(); ) {
      int end = body.indexOf(LINE, start);
      int tab = body.indexOf(FIELD, start);
      boolean bare = tab < 0 || tab > end;
      boolean withdrawn = bare || body.charAt(tab + 1) == FIELD;
      reader.accept(Long.parseLong(body, start, bare ? end : tab, 10), withdrawn);
      start = end + 1;
    }
  }

  /** Takes one moment after the other. */
  @FunctionalInterface
  interface MomentReader {
    void accept(long moment, boolean withdrawn);
  }

  private void split(int start, int end, String... fields) {
    int from = start;
    for (int i = 0; i < FIELDS; i++) {
      int tab = from > end ? -1 : body.indexOf(FIELD, from);
      int to = tab < 0 || tab > end ? end : tab;
      fields[i] = from >= to ? "" : body.substring(from, to);
      from = to + 1;
    }
  }

  private Reading read(String... fields) {
    String by = plain(fields[4]);
    return new Reading(
        outcome,
        Instant.ofEpochMilli(Long.parseLong(fields[0])),
        fields[1].isEmpty() ? null : new BigDecimal(fields[1]),
        fields[2].isEmpty() ? null : Integer.valueOf(fields[2]),
        plain(fields[3]),
        by.isEmpty() ? author : by.substring(1),
        Instant.ofEpochMilli(known + (fields[5].isEmpty() ? 0 : Long.parseLong(fields[5]))));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String plain(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        char escaped = text.charAt(++i);
        c = escaped == 't' ? FIELD : escaped == 'n' ? LINE : escaped == 'r' ? '\r' : escaped;
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
