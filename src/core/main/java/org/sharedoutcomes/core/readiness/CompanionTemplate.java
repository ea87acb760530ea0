package org.sharedoutcomes.core.readiness;

import java.util.List;

/**
 * An issue to be made beside each issue of a tier.
 *
 * @param id lower case letters, digits and hyphens; never changes
 * @param function key of the function that does it
 * @param tiers ids of the tiers that ask for it
 * @param issueType name of its issue type
 * @param project key of the project it is made in; empty for the issue's own
 * @param summary with {@code {key}} and {@code {summary}} for the issue's
 * @param description the same; may be empty
 * @param dueBefore days before the issue's due date, or else the end of its target quarter, that it
 *     is due, 0 to 365; null for no due date
 * @param labels without blanks
 */
public record CompanionTemplate(
    String id,
    CompanionKind kind,
    String function,
    List<String> tiers,
    String issueType,
    String project,
    String summary,
    String description,
    Integer dueBefore,
    List<String> labels) {
  public CompanionTemplate {
    tiers = List.copyOf(tiers);
    labels = List.copyOf(labels);
  }
}
