package org.sharedoutcomes.core.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.programme.PlanningFields;
import org.sharedoutcomes.core.programme.Settings;

/** Finds where issues stand in the plan, asking each port once for all of them. */
record Places(Moment moment) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
  private static final Pattern DAY =
      Pattern.compile("(\\d{4}-(0\\d|1[0-2])-([0-2]\\d|3[01]))\\b.*");

  List<Placed> of(List<IssueFacts> all, Settings settings) {
    List<Long> ids = all.stream().map(IssueFacts::id).toList();
    Map<Long, Plan> plans = plans(ids);
    PlanningFields fields = settings.planning();
    Map<Long, Map<String, String>> values = values(ids, fields);
    return all.stream()
        .map(
            issue ->
                placed(
                    issue,
                    plans.getOrDefault(issue.id(), Plan.NONE),
                    values.getOrDefault(issue.id(), Map.of()),
                    settings))
        .toList();
  }

  private Map<Long, Plan> plans(List<Long> ids) {
    Map<Long, Plan> plans = new LinkedHashMap<>();
    moment
        .said(Map.of(Plan.KIND, ids.stream().map(String::valueOf).toList()))
        .all(Plan.KIND)
        .forEach(plan -> plans.put(Long.valueOf(plan.key()), plan.value()));
    return plans;
  }

  private Map<Long, Map<String, String>> values(List<Long> ids, PlanningFields fields) {
    List<String> named =
        Stream.of(fields.team(), fields.estimate(), fields.start())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return named.isEmpty() || ids.isEmpty() ? Map.of() : moment.values(ids, named);
  }

  private static Placed placed(
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
