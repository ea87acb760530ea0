package org.sharedoutcomes.core.impact;

import java.math.BigDecimal;

/**
 * What somebody says came of an expected effect, unchecked.
 *
 * @param actual the change in the metric's unit, with its sign; null when nobody can tell
 * @param verdict {@code confirmed, partly, not-confirmed, opposite, inconclusive}; null or blank
 *     for what the rule suggests
 * @param reason why it is another verdict than suggested
 * @param comment what shows it
 * @param checkDays days until somebody looks whether it lasts; null for the horizon again
 */
public record ResultDraft(
    BigDecimal actual, String verdict, String reason, String comment, Integer checkDays) {}
