package org.sharedoutcomes.core.impact;

import java.math.BigDecimal;

/**
 * What somebody says of an effect's durability, unchecked.
 *
 * @param durability {@code holds} or {@code faded}; null or blank for what {@code actual} suggests
 * @param actual what is left of the change, in the unit; may be null
 * @param comment may be null
 */
public record CheckDraft(String durability, BigDecimal actual, String comment) {}
