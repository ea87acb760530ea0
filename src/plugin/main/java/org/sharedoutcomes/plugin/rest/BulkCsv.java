package org.sharedoutcomes.plugin.rest;

import java.util.List;
import java.util.stream.Collectors;

/** The issues of a bulk as CSV (RFC 4180), safe to open in a spreadsheet. */
final class BulkCsv {
  private BulkCsv() {}

  static String of(List<BulkItemJson> items) {
    return items.stream()
        .map(
            item ->
                Csv.line(
                    List.of(
                        item.issue(),
                        item.summary(),
                        item.state(),
                        Replies.orEmpty(item.reason()),
                        Replies.orEmpty(item.from()),
                        Replies.orEmpty(item.to()))))
        .collect(
            Collectors.joining(
                "", Csv.line(List.of("issue", "summary", "state", "reason", "from", "to")), ""));
  }
}
