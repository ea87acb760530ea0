package org.sharedoutcomes.plugin.rest;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV (RFC 4180) that are safe to open in a spreadsheet. */
final class Csv {
  private Csv() {}

  static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A text that a spreadsheet would take for a formula begins with an apostrophe. */
  private static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
