package org.sharedoutcomes.core.governance;

import java.util.List;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.journal.Kind;

/**
 * A component that others build on: who changes it needs the signature of one of its approvers. Its
 * key is a short id given when it is made.
 *
 * @param name what people call the interface
 * @param project key of the project that has the component
 * @param component its name there
 * @param approvers user keys
 * @param groups names of groups whose members may approve, too
 */
public record SharedInterface(
    String name, String project, String component, List<String> approvers, List<String> groups) {
  public static final Kind<SharedInterface> KIND =
      Kind.definition("interface", SharedInterface.class);

  public SharedInterface {
    approvers = List.copyOf(approvers);
    groups = List.copyOf(groups);
  }

  /** Whether the issue changes it. */
  public boolean isTouchedBy(IssueFacts issue) {
    return project.equals(issue.project())
        && issue.components().stream().anyMatch(component::equalsIgnoreCase);
  }
}
