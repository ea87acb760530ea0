package org.sharedoutcomes.plugin.rest;

import org.sharedoutcomes.core.bulk.BulkItem;
import org.sharedoutcomes.core.common.Findings;

/** What would be or was done to one issue, on the wire. */
record BulkItemJson(
    String issue,
    String summary,
    String state,
    String reasonKey,
    String reason,
    String from,
    String to) {
  static BulkItemJson of(BulkItem item, String reason) {
    return new BulkItemJson(
        item.key(),
        item.summary(),
        Findings.name(item.state()),
        item.why().map(why -> why.key()).orElse(null),
        reason.isEmpty() ? null : reason,
        item.step() == null ? null : item.step().from(),
        item.step() == null ? null : item.step().to());
  }
}
