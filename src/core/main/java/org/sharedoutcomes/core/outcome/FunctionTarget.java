package org.sharedoutcomes.core.outcome;

import java.math.BigDecimal;
import org.sharedoutcomes.core.common.Quarter;

/**
 * What one function takes on of an outcome's target by the end of a quarter.
 *
 * @param function key of a function of the programme
 * @param value in the metric's unit
 */
public record FunctionTarget(String function, Quarter quarter, BigDecimal value) {}
