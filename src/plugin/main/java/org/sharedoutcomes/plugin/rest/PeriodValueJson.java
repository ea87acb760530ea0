package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import org.sharedoutcomes.core.metric.PeriodValue;

/** What was measured of a period, as it is sent. */
record PeriodValueJson(String from, String to, BigDecimal value, boolean complete) {
  static PeriodValueJson of(PeriodValue value) {
    return new PeriodValueJson(
        value.first().toString(), value.last().toString(), value.value(), value.whole());
  }
}
