package org.sharedoutcomes.core.plan;

import java.time.Instant;

/**
 * The decision not to go on with a piece of work.
 *
 * @param reason never blank
 * @param by user key
 */
public record Stopped(String reason, String by, Instant at) {}
