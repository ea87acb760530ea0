package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.List;

/**
 * Why customers do not notice an issue although rules say that they do.
 *
 * @param by user key of who gave the reason
 * @param rules ids of the classification rules that matched then; the reason holds for no others
 * @param accepted who reviewed and accepted it; null until somebody did
 */
public record NotFacing(
    String by, Instant at, String reason, List<String> rules, Accepted accepted) {
  /** That somebody else looked at the reason and agreed; the sentence may be empty. */
  public record Accepted(String by, Instant at, String sentence) {}

  public NotFacing {
    rules = List.copyOf(rules);
  }

  NotFacing withAccepted(Accepted review) {
    return new NotFacing(by, at, reason, rules, review);
  }
}
