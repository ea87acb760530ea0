package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sharedoutcomes.core.capacity.Capacity;
import org.sharedoutcomes.core.capacity.Initiative;
import org.sharedoutcomes.core.capacity.Planned;
import org.sharedoutcomes.core.capacity.Shares;
import org.sharedoutcomes.core.capacity.ViewCapacity;
import org.sharedoutcomes.core.common.Quarter;

/** What is planned in a quarter against what was allotted, on the wire. */
record CapacityJson(
    String programme,
    String quarter,
    String by,
    String estimateField,
    BigDecimal capacity,
    BigDecimal planned,
    BigDecimal plannedPercent,
    BigDecimal over,
    BigDecimal candidates,
    BigDecimal allotted,
    BigDecimal notAllotted,
    BigDecimal plannedWithoutShare,
    String takenOverFrom,
    List<LineJson> outcomes,
    LineJson withoutOutcome,
    List<WorkJson> unestimated,
    List<WorkJson> partOfTheirEpic,
    List<WorkJson> stopped,
    int hidden) {
  private static final List<String> COLUMNS =
      List.of(
          "quarter",
          "outcome",
          "name",
          "allotted_percent",
          "planned",
          "planned_percent",
          "points_over",
          "cards");

  /** One outcome's part; percents are of the capacity, else of all that is planned. */
  record LineJson(
      String outcome,
      String name,
      BigDecimal allotted,
      BigDecimal planned,
      BigDecimal percent,
      BigDecimal pointsOver,
      int cards) {
    static LineJson of(Shares.Line line, String name) {
      return new LineJson(
          line.outcome(),
          name,
          line.target(),
          rounded(line.amount()),
          line.percent(),
          line.difference(),
          line.cards());
    }

    List<String> cells(String quarter) {
      return List.of(
          quarter,
          outcome,
          name,
          plain(allotted),
          plain(planned),
          plain(percent),
          plain(pointsOver),
          Integer.toString(cards));
    }
  }

  /** An issue that does not count. */
  record WorkJson(String issue, String summary) {
    static WorkJson of(Initiative one) {
      return new WorkJson(one.issue().key(), one.issue().summary());
    }
  }

  static CapacityJson of(Capacity capacity) {
    Shares shares = capacity.shares();
    Planned planned = shares.planned();
    return new CapacityJson(
        capacity.programme().key(),
        capacity.quarter().toString(),
        capacity.byEstimate() ? ViewCapacity.BY_ESTIMATE : ViewCapacity.BY_COUNT,
        capacity.estimateField(),
        shares.capacity(),
        rounded(planned.total()),
        shares.totalPercent(),
        shares.over() == null ? null : rounded(shares.over()),
        rounded(planned.candidates()),
        shares.allocation().allotted(),
        shares.allocation().notAllotted(),
        shares.percentWithoutShare(),
        capacity.allocation().takenOverFrom().map(Quarter::toString).orElse(null),
        capacity.lines().stream()
            .map(line -> LineJson.of(line, capacity.names().get(line.outcome())))
            .toList(),
        LineJson.of(capacity.without(), ""),
        planned.unestimated().stream().map(WorkJson::of).toList(),
        planned.parts().stream().map(WorkJson::of).toList(),
        planned.stopped().stream().map(WorkJson::of).toList(),
        capacity.hidden());
  }

  String csv() {
    List<LineJson> lines = new ArrayList<>(outcomes);
    lines.add(withoutOutcome);
    StringBuilder csv = new StringBuilder(Csv.line(COLUMNS));
    lines.forEach(line -> csv.append(Csv.line(line.cells(quarter))));
    return csv.toString();
  }

  static BigDecimal rounded(BigDecimal amount) {
    return Shares.rounded(amount);
  }

  static String plain(BigDecimal number) {
    return Objects.isNull(number) ? "" : number.toPlainString();
  }
}
