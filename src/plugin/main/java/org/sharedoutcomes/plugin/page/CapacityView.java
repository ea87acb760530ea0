package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharedoutcomes.core.capacity.Capacity;
import org.sharedoutcomes.core.capacity.Initiative;
import org.sharedoutcomes.core.capacity.Planned;
import org.sharedoutcomes.core.capacity.Shares;
import org.sharedoutcomes.core.capacity.ViewCapacity;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.plugin.page.CapacityPage.Aside;
import org.sharedoutcomes.plugin.page.CapacityPage.Bar;
import org.sharedoutcomes.plugin.page.CapacityPage.By;
import org.sharedoutcomes.plugin.page.CapacityPage.Input;
import org.sharedoutcomes.plugin.page.CapacityPage.Row;

/**
 * Turns a quarter's capacity into what its page shows.
 *
 * @param typed what was typed into the form by field; empty to show what holds
 * @param errors what is wrong with it, by field
 */
record CapacityView(
    CapacityWords words, Capacity capacity, Map<String, String> typed, Map<String, String> errors) {
  private static final BigDecimal TEN = BigDecimal.TEN;

  CapacityPage page(ProgrammeChoice choice) {
    Shares shares = capacity.shares();
    return new CapacityPage(
        choice,
        capacity.quarter().toString(),
        capacity.quarter().equals(capacity.current()),
        capacity.quarter().plus(-1).toString(),
        query(capacity.quarter().plus(-1)),
        capacity.quarter().plus(1).toString(),
        query(capacity.quarter().plus(1)),
        by(),
        capacity.estimateField() != null,
        byNow(),
        basis(),
        words.total(shares, unit()),
        shares.over() == null ? "free" : shares.over().signum() > 0 ? "over" : "even",
        shares.planned().candidates().signum() == 0
            ? ""
            : words.text("candidates", Shares.rounded(shares.planned().candidates())),
        shares.allocation().shares().isEmpty() ? "" : words.rest(shares),
        capacity
            .allocation()
            .takenOverFrom()
            .map(from -> words.text("taken-over", capacity.quarter().toString(), from.toString()))
            .orElse(""),
        capacity.allocation().isSaid() ? "" : words.text("unsaid", capacity.quarter().toString()),
        rows(),
        row(capacity.without(), scale()),
        words.text("percent", shares.allocation().allotted()),
        words.text("amount-all", Shares.rounded(shares.planned().total()), unit()),
        words.text("percent-planned", shares.totalPercent()),
        capacity.lines().isEmpty(),
        capacity.mayDefine(),
        capacity.allocation().version() > 0,
        capacity.allocation().version(),
        unit(),
        input("capacity", plain(capacity.allocation().allocation().capacity())),
        input("reason", ""),
        String.join(
            " ",
            Stream.of("whole", "shares", "quarter", "If-Match")
                .map(errors::get)
                .filter(text -> text != null)
                .toList()),
        asides(),
        capacity.hidden() == 0 ? "" : words.text("hidden", capacity.hidden()),
        "/rest/shared-outcomes/1.0/roadmap/capacity.csv" + query(capacity.quarter()));
  }

  private String query(Quarter quarter) {
    return "?programme="
        + RoadmapAddress.encoded(capacity.programme().key())
        + "&quarter="
        + quarter
        + (capacity.byEstimate() || capacity.estimateField() == null ? "" : "&by=" + byNow());
  }

  private String byNow() {
    return capacity.byEstimate() ? ViewCapacity.BY_ESTIMATE : ViewCapacity.BY_COUNT;
  }

  private List<By> by() {
    return Stream.of(ViewCapacity.BY_ESTIMATE, ViewCapacity.BY_COUNT)
        .map(
            key ->
                new By(
                    key,
                    words.text(
                        "by-" + key, Optional.ofNullable(capacity.estimateField()).orElse("")),
                    key.equals(byNow())))
        .toList();
  }

  private String unit() {
    return capacity.byEstimate() ? capacity.estimateField() : words.text("cards");
  }

  private String basis() {
    String what =
        capacity.byEstimate()
            ? words.text("basis-estimate", capacity.estimateField())
            : words.text(capacity.estimateField() == null ? "basis-no-field" : "basis-count");
    return what
        + " "
        + words.text(
            capacity.shares().capacity() == null ? "percent-of-all" : "percent-of-capacity");
  }

  private List<Row> rows() {
    BigDecimal scale = scale();
    return Stream.concat(
            capacity.lines().stream().filter(line -> !isIdle(line)),
            capacity.lines().stream().filter(CapacityView::isIdle))
        .map(line -> row(line, scale))
        .toList();
  }

  /** Without a share and without work; such outcomes come last. */
  private static boolean isIdle(Shares.Line line) {
    return line.target() == null && line.cards() == 0;
  }

  /** As wide as the longest bar, in steps of ten percent. */
  private BigDecimal scale() {
    BigDecimal most =
        Stream.concat(capacity.lines().stream(), Stream.of(capacity.without()))
            .flatMap(line -> Stream.of(line.percent(), orNought(line.target())))
            .max(BigDecimal::compareTo)
            .orElse(TEN)
            .max(TEN);
    return most.divide(TEN, 0, RoundingMode.CEILING).multiply(TEN);
  }

  private Row row(Shares.Line line, BigDecimal scale) {
    boolean none = line.outcome().equals(Planned.NO_OUTCOME);
    String name = none ? words.text("no-outcome") : capacity.names().get(line.outcome());
    String now = plain(line.target());
    return new Row(
        line.outcome(),
        name,
        words.text("share-of", name),
        input("shares." + line.outcome(), now),
        line.target() == null ? words.text("no-share") : words.text("percent", line.target()),
        line.cards() == 0
            ? words.text("nothing")
            : words.text("amount", Shares.rounded(line.amount()), unit(), line.cards()),
        isIdle(line) ? words.text("no-share") : words.difference(line),
        CapacityWords.tone(line),
        isIdle(line) ? null : bar(line, scale));
  }

  private static Bar bar(Shares.Line line, BigDecimal scale) {
    BigDecimal target = orNought(line.target());
    boolean has = line.target() != null;
    BigDecimal solid = has ? line.percent().min(target) : line.percent();
    return new Bar(
        scale.toPlainString(),
        solid.toPlainString(),
        line.percent().subtract(solid).toPlainString(),
        has ? target.subtract(solid).toPlainString() : "0",
        target.toPlainString(),
        has);
  }

  private static BigDecimal orNought(BigDecimal number) {
    return Optional.ofNullable(number).orElse(BigDecimal.ZERO);
  }

  private List<Aside> asides() {
    Planned planned = capacity.shares().planned();
    List<Aside> asides = new ArrayList<>();
    aside(asides, "unestimated", planned.unestimated());
    aside(asides, "parts", planned.parts());
    aside(asides, "stopped", planned.stopped());
    return asides;
  }

  private void aside(List<Aside> asides, String name, List<Initiative> work) {
    if (!work.isEmpty()) {
      asides.add(
          new Aside(
              name,
              words.text(
                  name, work.size(), Optional.ofNullable(capacity.estimateField()).orElse("")),
              work.stream()
                  .map(
                      one ->
                          new CapacityPage.Work(
                              one.issue().key(),
                              one.issue().summary(),
                              name.equals("unestimated")
                                  ? "/secure/EditIssue!default.jspa?id=" + one.issue().id()
                                  : ""))
                  .toList()));
    }
  }

  private Input input(String field, String now) {
    return new Input(typed.getOrDefault(field, now), errors.getOrDefault(field, ""));
  }

  private static String plain(BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
