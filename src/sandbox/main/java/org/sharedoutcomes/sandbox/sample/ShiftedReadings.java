package org.sharedoutcomes.sandbox.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A series of real values whose dates are moved, by whole weeks or months, to end before today. */
final class ShiftedReadings {
  private ShiftedReadings() {}

  /** Reads lines of {@code date,value} below a header. */
  static List<Map<String, Object>> of(List<String> lines, LocalDate today) {
    List<LocalDate> dates = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(",", -1);
      dates.add(LocalDate.parse(parts[0]));
      values.add(parts[1]);
    }
    LocalDate last = dates.get(dates.size() - 1);
    boolean monthly = dates.get(dates.size() - 2).until(last, ChronoUnit.DAYS) >= 28;
    long months = ChronoUnit.MONTHS.between(last, today.minusDays(1));
    long weeks = ChronoUnit.WEEKS.between(last, today.minusDays(1));
    List<Map<String, Object>> readings = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      LocalDate at = monthly ? dates.get(i).plusMonths(months) : dates.get(i).plusWeeks(weeks);
      readings.add(Map.of("at", at.toString(), "value", new BigDecimal(values.get(i))));
    }
    return readings;
  }
}
