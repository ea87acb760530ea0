package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.sharedoutcomes.core.link.IssueTags.Tag;
import org.sharedoutcomes.core.link.TagDraft;

/**
 * An outcome of an issue on the wire; {@code name}, {@code inheritedFrom}, {@code unit}, {@code
 * againstDirection} and {@code effectMissing} only in answers.
 */
record IssueOutcomeJson(
    String outcome,
    String name,
    BigDecimal expectedEffect,
    String unit,
    Integer confidence,
    Integer horizonDays,
    String lookBack,
    String rationale,
    Boolean primary,
    Boolean againstDirection,
    Boolean effectMissing,
    String inheritedFrom) {
  static IssueOutcomeJson of(Tag tag) {
    return new IssueOutcomeJson(
        tag.outcome().key(),
        tag.outcome().name(),
        tag.effect().expectedEffect(),
        tag.outcome().metric().unit(),
        tag.effect().confidence(),
        tag.effect().horizonDays(),
        tag.lookBack().map(LocalDate::toString).orElse(null),
        tag.effect().rationale(),
        tag.effect().primary(),
        tag.effect().isAgainst(tag.outcome().metric()),
        tag.effectMissing(),
        tag.inheritedFrom().orElse(null));
  }

  TagDraft draft() {
    return new TagDraft(
        outcome,
        expectedEffect,
        confidence,
        horizonDays,
        rationale,
        lookBack,
        Boolean.TRUE.equals(primary));
  }
}
