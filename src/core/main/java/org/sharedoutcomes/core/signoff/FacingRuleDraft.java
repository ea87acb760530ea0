package org.sharedoutcomes.core.signoff;

import java.util.List;

/** A classification rule as typed; anything may be absent or wrong. */
public record FacingRuleDraft(
    String name, List<String> projects, String jql, List<String> components, List<String> labels) {
  public FacingRuleDraft {
    name = name == null ? "" : name.strip();
    projects = named(projects);
    jql = jql == null ? "" : jql.strip();
    components = named(components);
    labels = named(labels);
  }

  /** The rule as it would be typed. */
  public static FacingRuleDraft of(FacingRule rule) {
    return new FacingRuleDraft(
        rule.name(), rule.projects(), rule.jql(), rule.components(), rule.labels());
  }

  FacingRule toRule(String id) {
    return new FacingRule(id, name, projects, jql, components, labels);
  }

  private static List<String> named(List<String> values) {
    return values == null
        ? List.of()
        : values.stream()
            .filter(value -> value != null && !value.isBlank())
            .map(String::strip)
            .distinct()
            .toList();
  }
}
