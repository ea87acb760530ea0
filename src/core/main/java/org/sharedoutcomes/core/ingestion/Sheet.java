package org.sharedoutcomes.core.ingestion;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.ingestion.Tables.Row;
import org.sharedoutcomes.core.reading.ReadingDraft;

/** A table being read: what its beginning says, and then its rows one by one, once. */
public final class Sheet {
  /** So much of the text is looked at before the first row is read. */
  private static final int SAMPLE = 1 << 18;

  /** The semicolon and the tab first: where they stand, commas are within numbers. */
  private static final List<Character> SEPARATORS = List.of('\t', ';', '|', ',');

  /** What Excel writes before everything else to name the separator. */
  static final String NAMED = "sep=";

  private final Tables tables;
  private final Reader text;
  private final char separator;
  private final Understanding understanding;

  private Sheet(Tables tables, Reader text, char separator, Understanding understanding) {
    this.tables = tables;
    this.text = text;
    this.separator = separator;
    this.understanding = understanding;
  }

  /** Looks at the beginning of the text; refused when it is no table of moments and values. */
  public static Answer<Sheet> of(Tables tables, Reader text, Choices choices) {
    PushbackReader whole = new PushbackReader(text, SAMPLE);
    String sample = sample(whole);
    List<Refusal> reasons = new ArrayList<>();
    for (char separator : separators(sample)) {
      Answer<Understanding> understood = understand(tables, sample, separator, choices);
      if (understood.isDone()) {
        return understood.map(found -> new Sheet(tables, whole, separator, found));
      }
      reasons.addAll(understood.reasons());
    }
    return Answer.refused(reasons.get(0));
  }

  private static List<Character> separators(String sample) {
    if (sample.startsWith(NAMED) && sample.length() > NAMED.length()) {
      return List.of(sample.charAt(NAMED.length()));
    }
    List<Character> found = SEPARATORS.stream().filter(s -> sample.indexOf(s) >= 0).toList();
    return found.isEmpty() ? List.of(',') : found;
  }

  private static Answer<Understanding> understand(
      Tables tables, String sample, char separator, Choices choices) {
    List<Row> rows = new ArrayList<>();
    boolean cut = sample.length() == SAMPLE;
    try {
      tables.rows(new StringReader(sample), separator).forEachRemaining(rows::add);
    } catch (Tables.Broken broken) {
      // What is cut off at the end of the sample may look so; the rows themselves will tell.
      if (rows.isEmpty()) {
        return Answer.refused(broken(broken));
      }
      cut = false;
    }
    rows.removeIf(Sheet::namesSeparator);
    if (cut && rows.size() > 1) {
      rows.remove(rows.size() - 1);
    }
    return Understanding.of(rows, separator, choices);
  }

  static boolean namesSeparator(Row row) {
    return row.line() == 1 && row.cell(0).startsWith(NAMED);
  }

  private static Refusal broken(Tables.Broken broken) {
    return Refusal.invalid("", "shared-outcomes.ingestion.broken", broken.line());
  }

  /** The beginning, which stays to be read; a byte order mark before it does not. */
  private static String sample(PushbackReader text) {
    char[] buffer = new char[SAMPLE];
    int read = 0;
    try {
      for (int n = 0; n >= 0 && read < SAMPLE; n = text.read(buffer, read, SAMPLE - read)) {
        read += n;
      }
      int mark = read > 0 && buffer[0] == '\uFEFF' ? 1 : 0;
      text.unread(buffer, mark, read - mark);
      return new String(buffer, mark, read - mark);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Understanding understanding() {
    return understanding;
  }

  /**
   * The rows as drafts of readings, drawn once.
   *
   * @param unit what the metric counts
   * @throws Tables.Broken while drawing, when the text is no table from some line on
   */
  public Iterator<ReadingDraft> drafts(Layout layout, String unit) {
    return new DraftRows(tables.rows(text, separator), layout, unit);
  }
}
