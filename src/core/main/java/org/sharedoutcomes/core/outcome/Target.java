package org.sharedoutcomes.core.outcome;

import java.math.BigDecimal;
import org.sharedoutcomes.core.common.Quarter;

/** The value wanted by the end of a quarter, in the metric's unit. */
public record Target(Quarter quarter, BigDecimal value) {}
