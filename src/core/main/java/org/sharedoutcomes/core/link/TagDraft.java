package org.sharedoutcomes.core.link;

import java.math.BigDecimal;

/** An outcome of an issue as somebody typed it; anything may be absent or wrong. */
public record TagDraft(
    String outcome,
    BigDecimal expectedEffect,
    Integer confidence,
    Integer horizonDays,
    String rationale) {}
