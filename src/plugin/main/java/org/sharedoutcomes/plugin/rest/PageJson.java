package org.sharedoutcomes.plugin.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;

/** A part of a list, as Jira pages. */
record PageJson<T>(int startAt, int maxResults, int total, List<T> values) {
  private static final int USUAL = 50;
  private static final int MOST = 1000;

  /** Cuts the part out of the whole list; refused when the numbers are not possible. */
  static <S, T> Answer<PageJson<T>> of(
      List<S> all, String startAt, String maxResults, Function<S, T> json) {
    List<Refusal> reasons = new ArrayList<>();
    int start = number("startAt", startAt, 0, reasons);
    int most = Math.min(number("maxResults", maxResults, USUAL, reasons), MOST);
    if (!reasons.isEmpty()) {
      return Answer.refused(reasons);
    }
    int from = Math.min(start, all.size());
    int to = Math.min(from + most, all.size());
    return Answer.done(
        new PageJson<>(start, most, all.size(), all.subList(from, to).stream().map(json).toList()));
  }

  /** Read here and not by the container, which would answer letters with 404. */
  private static int number(String name, String text, int usual, List<Refusal> reasons) {
    if (text == null || text.isBlank()) {
      return usual;
    }
    String digits = text.strip();
    if (!digits.matches("-?\\d{1,9}")) {
      reasons.add(Refusal.malformed(name, "shared-outcomes.rest.not-a-number", name, text));
      return usual;
    }
    int number = Integer.parseInt(digits);
    if (number < 0) {
      reasons.add(Refusal.malformed(name, "shared-outcomes.rest.negative", name));
    }
    return number;
  }
}
