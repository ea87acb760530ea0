package org.sharedoutcomes.plugin.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.reading.ReadingDraft;

/**
 * Readings as comma-separated values (RFC 4180) with a header, read one by one: a column for the
 * moment, one for the value, perhaps one for a note; others are left aside.
 */
final class ReadingsCsv implements Iterator<ReadingDraft> {
  private static final Set<String> MOMENT = Set.of("at", "date", "ds", "timestamp");
  private static final Set<String> VALUE = Set.of("value", "y");
  private static final int LONGEST_ROW = 10_000;

  private final BufferedReader text;
  private final int moment;
  private final int value;
  private final int note;
  private int line = 1;
  private List<String> next;
  private int nextLine;

  private ReadingsCsv(BufferedReader text, List<String> header) {
    this.text = text;
    this.moment = column(header, MOMENT);
    this.value = column(header, VALUE);
    this.note = column(header, Set.of("note"));
  }

  /** Reads the header; refused when it does not name the two columns. */
  static Answer<ReadingsCsv> of(InputStream body) {
    BufferedReader text =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8), 1 << 16);
    try {
      String first = text.readLine();
      String header = first == null ? "" : first.replace("\uFEFF", "");
      ReadingsCsv csv = new ReadingsCsv(text, cells(header.toLowerCase(Locale.ROOT)));
      return csv.moment < 0 || csv.value < 0
          ? Answer.refused(Refusal.malformed("", "shared-outcomes.reading.no-header"))
          : Answer.done(csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int column(List<String> header, Set<String> names) {
    for (int i = 0; i < header.size(); i++) {
      if (names.contains(header.get(i).strip())) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      nextLine = line + 1;
      String row = row();
      if (row == null) {
        return false;
      }
      next = row.isBlank() ? null : cells(row);
    }
    return true;
  }

  @Override
  public ReadingDraft next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<String> cells = next;
    next = null;
    return new ReadingDraft(
        nextLine, cell(cells, moment), cell(cells, value), null, cell(cells, note));
  }

  private static String cell(List<String> cells, int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : null;
  }

  /** One row, which goes on over line ends within quotes; null at the end. */
  private String row() {
    try {
      String row = text.readLine();
      line++;
      while (row != null && isOpen(row) && row.length() < LONGEST_ROW) {
        String more = text.readLine();
        line++;
        if (more == null) {
          return row;
        }
        row += "\n" + more;
      }
      return row;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOpen(String row) {
    return row.indexOf('"') >= 0 && row.chars().filter(c -> c == '"').count() % 2 != 0;
  }

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>(3);
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < row.length() && row.charAt(i + 1) == '"';
        if (doubled) {
          cell.append(row.charAt(++i));
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
