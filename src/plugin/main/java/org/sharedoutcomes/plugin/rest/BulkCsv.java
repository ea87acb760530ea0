package org.sharedoutcomes.plugin.rest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The issues of a bulk as CSV (RFC 4180), safe to open in a spreadsheet. */
final class BulkCsv {
  private BulkCsv() {}

  static String of(List<BulkItemJson> items) {
    return items.stream()
        .map(
            item ->
                line(item.issue(), item.summary(), item.state(), Replies.orEmpty(item.reason())))
        .collect(Collectors.joining("", line("issue", "summary", "state", "reason"), ""));
  }

  private static String line(String... cells) {
    return Stream.of(cells).map(BulkCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A text that a spreadsheet would take for a formula begins with an apostrophe. */
  private static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
