package org.sharedoutcomes.core.reading;

import org.sharedoutcomes.core.statistics.WesternElectric.Rule;

/**
 * A value that says that something changed, by a rule of the control chart.
 *
 * @param above whether it lies above the usual
 */
public record Deviation(Reading reading, Rule rule, boolean above) {}
