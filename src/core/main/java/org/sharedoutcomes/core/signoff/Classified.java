package org.sharedoutcomes.core.signoff;

import org.sharedoutcomes.core.common.IssueFacts;

/**
 * An issue with what it counts as.
 *
 * @param mayChange whether the actor may say otherwise
 */
public record Classified(IssueFacts issue, Facing facing, boolean mayChange) {}
