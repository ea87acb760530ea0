package org.sharedoutcomes.core.common;

import java.math.BigDecimal;

/** A value with its unit, for a sentence that mentions it; the unit may be empty. */
public record Amount(BigDecimal value, String unit) {}
