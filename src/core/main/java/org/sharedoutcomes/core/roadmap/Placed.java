package org.sharedoutcomes.core.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.programme.PlanningFields;
import org.sharedoutcomes.core.programme.Settings;

/**
 * An issue with its place in the plan.
 *
 * @param starts the quarter in which the work begins; null when that is its own quarter
 * @param team who does it; empty when Jira does not say
 * @param estimate how much work it is, in the unit of Jira's field; null when it does not say
 */
public record Placed(
    IssueFacts issue,
    Placement placement,
    Plan plan,
    Quarter starts,
    String team,
    BigDecimal estimate) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
  private static final Pattern DAY =
      Pattern.compile("(\\d{4}-(0\\d|1[0-2])-([0-2]\\d|3[01]))\\b.*");

  /** Only an earlier quarter makes work span quarters. */
  public Placed {
    boolean spans =
        starts != null && placement.quarter() != null && starts.compareTo(placement.quarter()) < 0;
    starts = spans ? starts : null;
  }

  /**
   * The issue with its place, as its plan and Jira's fields say.
   *
   * @param values texts of the settings' planning fields, by the names that these give them
   */
  public static Placed of(
      IssueFacts issue, Plan plan, Map<String, String> values, Settings settings) {
    PlanningFields fields = settings.planning();
    return new Placed(
        issue,
        Placement.of(issue, settings.calendar()),
        plan,
        plan.starts() == null
            ? starts(text(values, fields.start()), settings.calendar()).orElse(null)
            : plan.starts(),
        text(values, fields.team()),
        number(text(values, fields.estimate())));
  }

  private static String text(Map<String, String> values, String field) {
    return field == null ? "" : values.getOrDefault(field, "").strip();
  }

  private static Optional<Quarter> starts(String day, FiscalCalendar calendar) {
    Matcher written = DAY.matcher(day);
    return written.matches()
        ? Optional.of(calendar.quarterOf(firstOfMonth(written.group(1))))
        : Optional.empty();
  }

  /** Which month it is tells the quarter; a day that the month does not have does no harm. */
  private static LocalDate firstOfMonth(String day) {
    return LocalDate.parse(day.substring(0, 8) + "01");
  }

  private static BigDecimal number(String text) {
    return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
  }
}
