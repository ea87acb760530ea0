package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import org.sharedoutcomes.core.bulk.BulkDraft;
import org.sharedoutcomes.core.link.TagDraft;

/** What is to be linked or unlinked, on the wire. */
record BulkDraftJson(
    String mode,
    String jql,
    String outcome,
    BigDecimal expectedEffect,
    Integer confidence,
    Integer horizonDays,
    String lookBack,
    String rationale,
    Boolean primary) {
  BulkDraft draft() {
    return new BulkDraft(
        mode,
        jql,
        new TagDraft(
            outcome,
            expectedEffect,
            confidence,
            horizonDays,
            rationale,
            lookBack,
            Boolean.TRUE.equals(primary)));
  }
}
