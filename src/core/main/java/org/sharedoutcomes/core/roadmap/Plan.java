package org.sharedoutcomes.core.roadmap;

import java.util.Optional;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.journal.Kind;

/**
 * The target quarter that somebody gave an issue. Its key is the issue's id; its history tells who
 * moved it and when.
 *
 * @param quarter null when it was taken away
 */
public record Plan(Quarter quarter) {
  public static final Kind<Plan> KIND = Kind.ofIssues("plan", Plan.class);

  public Optional<Quarter> scheduled() {
    return Optional.ofNullable(quarter);
  }
}
