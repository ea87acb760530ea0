package org.sharedoutcomes.core.setup;

import java.time.LocalDate;
import org.sharedoutcomes.core.common.FiscalCalendar;

/** Where the sample comes from. */
public interface Samples {
  /**
   * The sample as of that day: its newest value is of the day before.
   *
   * @param owner login name of who shall own its outcomes
   */
  Sample read(LocalDate today, FiscalCalendar calendar, String owner);
}
