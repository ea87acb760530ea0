package org.sharedoutcomes.plugin.rest;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV (RFC 4180) that are safe to open in a spreadsheet. */
final class Csv {
  private Csv() {}

  static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /**
   * A text that a spreadsheet would take for a formula begins with an apostrophe; a number is none.
   */
  private static String cell(String text) {
    boolean formula = text.matches("(?s)[=+\\-@\\t\\r].*") && !text.matches("-\\d+(\\.\\d+)?");
    String safe = formula ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
