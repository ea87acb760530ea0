package org.sharedoutcomes.core.signoff;

import java.util.List;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.journal.Kind;

/**
 * Which issues customers notice unless somebody says why not: those that fit every part that is
 * filled in. Its key is a short id given when it is made.
 *
 * @param projects project keys; empty for every project
 * @param jql a query; empty for none
 * @param components names of components, any of which fits; empty for none
 * @param labels any of which fits; empty for none
 */
public record FacingRule(
    String id,
    String name,
    List<String> projects,
    String jql,
    List<String> components,
    List<String> labels) {
  public static final Kind<FacingRule> KIND =
      Kind.definition("customer-facing-rule", FacingRule.class);

  public FacingRule {
    projects = List.copyOf(projects);
    components = List.copyOf(components);
    labels = List.copyOf(labels);
  }

  /** Whether everything but the query fits. */
  boolean mayFit(IssueFacts issue) {
    return anyOf(projects, List.of(issue.project()))
        && anyOf(components, issue.components())
        && anyOf(labels, issue.labels());
  }

  private static boolean anyOf(List<String> wanted, List<String> had) {
    return wanted.isEmpty()
        || wanted.stream().anyMatch(one -> had.stream().anyMatch(one::equalsIgnoreCase));
  }
}
