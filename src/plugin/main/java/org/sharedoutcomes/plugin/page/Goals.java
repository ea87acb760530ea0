package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Target;

/** The way of an outcome from its baseline over its targets, each at the end of its quarter. */
record Goals(List<Goal> all) {
  /**
   * A value wanted on a day.
   *
   * @param target false for the baseline, where the way begins
   */
  record Goal(LocalDate day, BigDecimal value, boolean target) {}

  static Goals of(Outcome outcome, FiscalCalendar calendar) {
    List<Goal> goals = new ArrayList<>();
    for (Target target : outcome.targets()) {
      if (goals.isEmpty() && outcome.baseline() != null) {
        goals.add(new Goal(calendar.firstDay(target.quarter()), outcome.baseline(), false));
      }
      goals.add(new Goal(calendar.lastDay(target.quarter()), target.value(), true));
    }
    return new Goals(goals);
  }

  /** Those that a picture of this time needs, with one before and one after it. */
  Goals around(LocalDate from, LocalDate to) {
    int first = 0;
    int last = all.size();
    while (first + 1 < all.size() && all.get(first + 1).day().isBefore(from)) {
      first++;
    }
    while (last - 2 >= first && all.get(last - 2).day().isAfter(to)) {
      last--;
    }
    return new Goals(all.subList(first, last));
  }
}
