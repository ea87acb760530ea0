package org.sharedoutcomes.core.ingestion;

import java.io.Reader;
import java.util.Iterator;
import java.util.List;

/** Takes text with rows and columns apart: quotes, doubled quotes, line ends within quotes. */
public interface Tables {
  /**
   * The rows that are not empty, drawn one by one.
   *
   * @param separator what stands between two cells
   */
  Iterator<Row> rows(Reader text, char separator);

  /**
   * One row.
   *
   * @param line where it begins in the text, from 1
   */
  record Row(int line, List<String> cells) {
    /** The cell in that column, from 0; empty text where the row is too short. */
    public String cell(int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
  }

  /** The text is no table from that line on, such as when a quote is never closed. */
  final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    public Broken(int line) {
      super("no table from line " + line, null, false, false);
      this.line = line;
    }

    public int line() {
      return line;
    }
  }
}
