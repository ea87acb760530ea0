package org.sharedoutcomes.core.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;

/** The quarters that a roadmap shows, the first and the last included. */
public record Period(Quarter from, Quarter to) {
  /** So many columns a roadmap has at most: the whole life of most projects. */
  public static final int MOST_QUARTERS = 80;

  private static final int BEFORE = 1;
  private static final int SPAN = 4;
  private static final Quarter FIRST = new Quarter(1000, 1);
  private static final Quarter LAST = new Quarter(9999, 4);

  /** The period that is shown when nobody says which. */
  public static Period around(Quarter now) {
    return parse("", "", now).get();
  }

  /**
   * Reads the period that was asked for. Without an end it has five quarters; without either, it
   * begins with the quarter before the current one.
   */
  static Answer<Period> parse(String from, String to, Quarter now) {
    List<Refusal> reasons = new ArrayList<>();
    Optional<Quarter> start = quarter("from", from, reasons);
    Optional<Quarter> end = quarter("to", to, reasons);
    if (!reasons.isEmpty()) {
      return Answer.refused(reasons);
    }
    Quarter first = start.orElseGet(() -> shift(end.orElse(shift(now, SPAN - BEFORE)), -SPAN));
    Quarter last = end.orElseGet(() -> shift(first, SPAN));
    if (first.compareTo(last) > 0) {
      return Answer.refused(
          Refusal.invalid(
              "from", "shared-outcomes.roadmap.from-after-to", first.toString(), last.toString()));
    }
    if (last.minus(first) >= MOST_QUARTERS) {
      return Answer.refused(
          Refusal.invalid("to", "shared-outcomes.roadmap.too-many-quarters", MOST_QUARTERS));
    }
    return Answer.done(new Period(first, last));
  }

  private static Optional<Quarter> quarter(String field, String text, List<Refusal> reasons) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    Optional<Quarter> quarter = Quarter.parse(text);
    if (quarter.isEmpty()) {
      reasons.add(Refusal.malformed(field, "shared-outcomes.roadmap.not-a-quarter", text));
    }
    return quarter;
  }

  /** So many quarters later or earlier, as far as quarters can be written. */
  private static Quarter shift(Quarter quarter, int by) {
    int most = by < 0 ? FIRST.minus(quarter) : LAST.minus(quarter);
    return quarter.plus(by < 0 ? Math.max(by, most) : Math.min(by, most));
  }

  public List<Quarter> quarters() {
    return IntStream.rangeClosed(0, to.minus(from)).mapToObj(from::plus).toList();
  }

  public boolean contains(Quarter quarter) {
    return !isAfter(quarter) && !isBefore(quarter);
  }

  /** Whether the quarter lies before the first one. */
  boolean isAfter(Quarter quarter) {
    return quarter.compareTo(from) < 0;
  }

  /** Whether the quarter lies after the last one. */
  boolean isBefore(Quarter quarter) {
    return quarter.compareTo(to) > 0;
  }

  /** The period of the same length just before this one. */
  public Period earlier() {
    int length = to.minus(from) + 1;
    return new Period(shift(from, -length), shift(to, -length));
  }

  /** The period of the same length just after this one. */
  public Period later() {
    int length = to.minus(from) + 1;
    return new Period(shift(from, length), shift(to, length));
  }
}
