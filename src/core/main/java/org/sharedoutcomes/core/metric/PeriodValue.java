package org.sharedoutcomes.core.metric;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was measured of one period, or of now.
 *
 * @param first the period's first day; for a value of now, today
 * @param last the period's last day, which the value is dated; for a value of now, today
 * @param whole whether the period is over; a value of now always counts
 */
public record PeriodValue(LocalDate first, LocalDate last, BigDecimal value, boolean whole) {}
