package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import org.sharedoutcomes.core.capacity.Shares;
import org.sharedoutcomes.core.common.Texts;

/** Says of a quarter's shares what is over and what is under. */
record CapacityWords(Texts texts) {
  String text(String name, Object... arguments) {
    return texts.text("shared-outcomes.capacity." + name, arguments);
  }

  /** Whether it is over, under, even, or has no share at all; a word for styles. */
  static String tone(Shares.Line line) {
    if (line.difference() == null) {
      return "free";
    }
    return switch (line.difference().signum()) {
      case 1 -> "over";
      case -1 -> "under";
      default -> "even";
    };
  }

  /** Such as: 42 % planned, 35 % allotted: 7 points over. */
  String difference(Shares.Line line) {
    return text(
        "difference-" + tone(line),
        line.percent(),
        line.target() == null ? BigDecimal.ZERO : line.target(),
        line.difference() == null ? "" : points(line.difference().abs()));
  }

  private String points(BigDecimal points) {
    return text("points", points.doubleValue(), points);
  }

  /** The same so short that it fits into a cell of the roadmap. */
  String brief(Shares.Line line) {
    return text(
        "brief-" + tone(line),
        line.percent(),
        line.target() == null ? BigDecimal.ZERO : line.target());
  }

  /** All that is planned against what the quarter can hold. */
  String total(Shares shares, String unit) {
    BigDecimal planned = Shares.rounded(shares.planned().total());
    if (shares.over() == null) {
      return text("total", planned, unit);
    }
    String tone =
        switch (shares.over().signum()) {
          case 1 -> "over";
          case -1 -> "under";
          default -> "even";
        };
    return text(
        "total-" + tone,
        planned,
        unit,
        Shares.rounded(shares.capacity()),
        Shares.rounded(shares.over().abs()));
  }

  /** That a quarter holds less than is planned for it. */
  String overCommitted(String quarter, Shares shares) {
    return text(
        "over-committed",
        quarter,
        Shares.rounded(shares.planned().total()),
        Shares.rounded(shares.capacity()),
        Shares.rounded(shares.over()));
  }

  /** What was left for everything else against what is planned without a share. */
  String rest(Shares shares) {
    BigDecimal left = shares.allocation().notAllotted();
    BigDecimal planned = shares.percentWithoutShare();
    BigDecimal over = planned.subtract(left);
    return text(over.signum() > 0 ? "rest-over" : "rest", left, planned, points(over.abs()));
  }
}
