package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import org.sharedoutcomes.core.link.IssueTags.Tag;
import org.sharedoutcomes.core.link.TagDraft;

/** An outcome of an issue on the wire; {@code name} and {@code inheritedFrom} only in answers. */
record IssueOutcomeJson(
    String outcome,
    String name,
    BigDecimal expectedEffect,
    Integer confidence,
    Integer horizonDays,
    String rationale,
    String inheritedFrom) {
  static IssueOutcomeJson of(Tag tag) {
    return new IssueOutcomeJson(
        tag.outcome().key(),
        tag.outcome().name(),
        tag.effect().expectedEffect(),
        tag.effect().confidence(),
        tag.effect().horizonDays(),
        tag.effect().rationale(),
        tag.inheritedFrom().orElse(null));
  }

  TagDraft draft() {
    return new TagDraft(outcome, expectedEffect, confidence, horizonDays, rationale);
  }
}
