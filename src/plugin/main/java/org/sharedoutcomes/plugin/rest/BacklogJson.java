package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.capacity.Backlog;
import org.sharedoutcomes.core.capacity.Initiative;
import org.sharedoutcomes.core.capacity.Shares;
import org.sharedoutcomes.core.capacity.ViewCapacity;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;

/** Open work in its order on the wire. */
record BacklogJson(
    String programme,
    String outcome,
    String by,
    List<RowJson> ordered,
    List<IncompleteJson> incomplete,
    List<StoppedJson> stopped,
    int hidden) {
  private static final List<String> COLUMNS =
      List.of(
          "rank",
          "issue",
          "summary",
          "status",
          "quarter",
          "score",
          "estimate",
          "outcomes",
          "expected_effects",
          "confidences",
          "missing",
          "stopped_by",
          "stopped_at",
          "stopped_why");

  /** Work with its place and what makes its score. */
  record RowJson(
      int rank,
      String issue,
      String summary,
      String status,
      String quarter,
      BigDecimal score,
      BigDecimal estimate,
      List<PartJson> parts,
      List<LackJson> missing) {
    static RowJson of(Backlog.Row row) {
      Initiative work = row.work();
      return new RowJson(
          row.rank(),
          work.issue().key(),
          work.issue().summary(),
          work.issue().status(),
          CardJson.quarter(work.placement()),
          Shares.rounded(row.score()),
          row.effort(),
          row.parts().stream().map(PartJson::of).toList(),
          row.lacks().stream().map(LackJson::of).toList());
    }
  }

  /**
   * What an outcome adds.
   *
   * @param gain towards the wanted direction: in the metric's unit when one outcome is asked for,
   *     else in percent of the way from {@code from} to {@code to}
   */
  record PartJson(
      String outcome,
      BigDecimal expectedEffect,
      String unit,
      int confidence,
      BigDecimal gain,
      BigDecimal from,
      BigDecimal to,
      String by,
      boolean againstDirection) {
    static PartJson of(Backlog.Part part) {
      Backlog.Way way = part.way();
      return new PartJson(
          part.outcome().key(),
          part.effect(),
          part.outcome().metric().unit(),
          part.confidence(),
          Shares.rounded(part.gain()),
          way == null ? null : way.from(),
          way == null ? null : way.to(),
          way == null ? null : way.by().toString(),
          part.isAgainst());
    }
  }

  /** Something missing: outcome, effect, confidence, value, target, estimate or effort. */
  record LackJson(String what, String outcome) {
    static LackJson of(Backlog.Lack lack) {
      return new LackJson(
          Findings.name(lack.what()), lack.outcome() == null ? null : lack.outcome().key());
    }

    String words() {
      return outcome == null ? what : what + " of " + outcome;
    }
  }

  /** Work that cannot be compared yet. */
  record IncompleteJson(String issue, String summary, List<LackJson> missing) {
    static IncompleteJson of(Backlog.Incomplete one) {
      return new IncompleteJson(
          one.work().issue().key(),
          one.work().issue().summary(),
          one.lacks().stream().map(LackJson::of).toList());
    }
  }

  static BacklogJson of(Backlog backlog, People people) {
    return new BacklogJson(
        backlog.programme().key(),
        backlog.outcome() == null ? null : backlog.outcome().key(),
        backlog.byEstimate() ? ViewCapacity.BY_ESTIMATE : ViewCapacity.BY_COUNT,
        backlog.ordered().stream().map(RowJson::of).toList(),
        backlog.incomplete().stream().map(IncompleteJson::of).toList(),
        backlog.stopped().stream()
            .map(one -> StoppedJson.of(one.issue(), one.plan(), people))
            .toList(),
        backlog.hidden());
  }

  String csv() {
    StringBuilder csv = new StringBuilder(Csv.line(COLUMNS));
    ordered.forEach(row -> csv.append(Csv.line(cells(row))));
    incomplete.forEach(
        one ->
            csv.append(unordered(one.issue(), one.summary(), missing(one.missing()), "", "", "")));
    stopped.forEach(
        one ->
            csv.append(
                unordered(
                    one.issue(),
                    one.summary(),
                    "",
                    Replies.orEmpty(one.by()),
                    one.at(),
                    one.reason())));
    return csv.toString();
  }

  /** A line without a place in the order, and so without score and parts. */
  private static String unordered(
      String issue, String summary, String missing, String by, String at, String reason) {
    return Csv.line(
        List.of("", issue, summary, "", "", "", "", "", "", "", missing, by, at, reason));
  }

  private static List<String> cells(RowJson row) {
    return List.of(
        Integer.toString(row.rank()),
        row.issue(),
        row.summary(),
        row.status(),
        Replies.orEmpty(row.quarter()),
        row.score().toPlainString(),
        row.estimate().toPlainString(),
        row.parts().stream().map(PartJson::outcome).collect(Collectors.joining("; ")),
        row.parts().stream()
            .map(part -> part.expectedEffect().toPlainString())
            .collect(Collectors.joining("; ")),
        row.parts().stream()
            .map(part -> Integer.toString(part.confidence()))
            .collect(Collectors.joining("; ")),
        missing(row.missing()),
        "",
        "",
        "");
  }

  private static String missing(List<LackJson> lacks) {
    return lacks.stream().map(LackJson::words).collect(Collectors.joining("; "));
  }
}
