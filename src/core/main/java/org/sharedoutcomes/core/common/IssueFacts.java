package org.sharedoutcomes.core.common;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the rules need to know of an issue, as it is now.
 *
 * @param type the issue type's name
 * @param status the status's name
 * @param progress how far its status says it is
 * @param reporter user key, or null
 * @param assignee user key, or null
 * @param due null when it has none
 * @param fixVersions those that have a release date
 * @param components names of its project's components that it is about
 * @param labels in no order
 * @param epic the epic's id; empty for none, and for an epic outside of this Jira
 * @param outcomes keys of the outcomes tagged on this issue itself, in order
 * @param customerFacing null when nobody has said
 * @param targetQuarter null when none is set
 * @param finished since when it is done: when it was resolved, else when it was last changed; null
 *     while it is not done
 */
public record IssueFacts(
    long id,
    String key,
    String project,
    String type,
    String summary,
    String status,
    Progress progress,
    String reporter,
    String assignee,
    LocalDate due,
    List<FixVersion> fixVersions,
    List<String> components,
    List<String> labels,
    OptionalLong epic,
    List<String> outcomes,
    Boolean customerFacing,
    Quarter targetQuarter,
    Instant created,
    Instant finished) {
  /** How far work is, by the category of its status. */
  public enum Progress {
    TO_DO,
    IN_PROGRESS,
    DONE
  }

  /** A version that the issue is to be released in. */
  public record FixVersion(String name, LocalDate releaseDate) {}

  public IssueFacts {
    fixVersions = List.copyOf(fixVersions);
    components = List.copyOf(components);
    labels = List.copyOf(labels);
    outcomes = List.copyOf(outcomes);
  }

  public boolean isCustomerFacing() {
    return Boolean.TRUE.equals(customerFacing);
  }

  /** Since when it is done; empty while it is not. */
  public Optional<Instant> done() {
    return Optional.ofNullable(finished);
  }

  public Optional<Quarter> target() {
    return Optional.ofNullable(targetQuarter);
  }
}
