package org.sharedoutcomes.core.plan;

import java.time.Instant;
import java.util.Objects;

/**
 * One change of one aspect of an issue.
 *
 * @param by user key; empty when Jira does not tell
 * @param from what it was before; empty for nothing
 * @param to what it is from then on; empty for nothing
 */
public record Step(Instant at, String by, Aspect aspect, String from, String to) {
  public Step {
    Objects.requireNonNull(at);
    Objects.requireNonNull(aspect);
    by = by == null ? "" : by;
    from = from == null ? "" : from;
    to = to == null ? "" : to;
  }
}
