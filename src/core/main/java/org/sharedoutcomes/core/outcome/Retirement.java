package org.sharedoutcomes.core.outcome;

/**
 * Why an outcome is out of use.
 *
 * @param mergedInto key of the outcome that took its place; null when none did
 * @param reason in words, never empty
 */
public record Retirement(String mergedInto, String reason) {}
