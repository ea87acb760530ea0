package org.sharedoutcomes.plugin.rest;

import java.util.List;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;

/** A part of a list, as Jira pages. */
record PageJson<T>(int startAt, int maxResults, int total, List<T> values) {
  private static final int MOST = 1000;

  /** Cuts the part out of the whole list; refused when the numbers are not possible. */
  static <S, T> Answer<PageJson<T>> of(
      List<S> all, int startAt, int maxResults, Function<S, T> json) {
    if (startAt < 0) {
      return Answer.refused(
          Refusal.malformed("startAt", "shared-outcomes.rest.negative", "startAt"));
    }
    if (maxResults < 0) {
      return Answer.refused(
          Refusal.malformed("maxResults", "shared-outcomes.rest.negative", "maxResults"));
    }
    int most = Math.min(maxResults, MOST);
    int from = Math.min(startAt, all.size());
    int to = Math.min(from + most, all.size());
    return Answer.done(
        new PageJson<>(
            startAt, most, all.size(), all.subList(from, to).stream().map(json).toList()));
  }
}
