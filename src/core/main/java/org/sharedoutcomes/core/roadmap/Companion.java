package org.sharedoutcomes.core.roadmap;

import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.readiness.CompanionKind;

/**
 * Work beside a card's work, with a quarter of its own.
 *
 * @param function key of the function that does it; empty when nobody said
 */
public record Companion(
    IssueFacts issue, CompanionKind kind, String function, Placement placement) {}
