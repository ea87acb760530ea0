package org.sharedoutcomes.core.readiness;

import java.util.List;
import java.util.stream.Stream;
import org.sharedoutcomes.core.journal.Kind;

/**
 * The mark of an issue that is work beside other issues, so that those are found from it. What they
 * say themselves counts; the mark is written first and stays for good. Its key is the issue's id.
 *
 * @param issues ids of the issues that it is or was a companion of
 */
public record CompanionOf(List<Long> issues) {
  public static final Kind<CompanionOf> KIND = Kind.ofIssues("companion-of", CompanionOf.class);
  public static final CompanionOf NONE = new CompanionOf(List.of());

  public CompanionOf {
    issues = issues == null ? List.of() : List.copyOf(issues);
  }

  /** The same with this issue as well. */
  public CompanionOf with(long issue) {
    return issues.contains(issue)
        ? this
        : new CompanionOf(Stream.concat(issues.stream(), Stream.of(issue)).toList());
  }
}
