package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.bulk.BulkDraft;
import org.sharedoutcomes.core.link.TagDraft;

/** What is to be done to which issues, on the wire. */
record BulkDraftJson(
    String mode,
    String jql,
    List<String> issues,
    String to,
    String why,
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
        issues,
        new TagDraft(
            outcome,
            expectedEffect,
            confidence,
            horizonDays,
            rationale,
            lookBack,
            Boolean.TRUE.equals(primary)),
        to,
        why);
  }
}
