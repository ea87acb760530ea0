package org.sharedoutcomes.core.link;

import java.math.BigDecimal;

/**
 * An outcome of an issue as somebody typed it; anything may be absent or wrong.
 *
 * @param lookBack an ISO date
 */
public record TagDraft(
    String outcome,
    BigDecimal expectedEffect,
    Integer confidence,
    Integer horizonDays,
    String rationale,
    String lookBack,
    boolean primary) {}
