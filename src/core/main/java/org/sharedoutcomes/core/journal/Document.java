package org.sharedoutcomes.core.journal;

import java.time.Instant;

/**
 * A document as it stands: its value with the version and who made it so.
 *
 * @param version 1 or more; what a change must name
 */
public record Document<T>(String key, int version, Instant changedAt, String changedBy, T value) {}
