package org.sharedoutcomes.core.governance;

import java.util.List;

/** A shared interface as typed: people by login name; anything may be absent or wrong. */
public record InterfaceDraft(
    String name, String project, String component, List<String> approvers, List<String> groups) {
  public InterfaceDraft {
    name = name == null ? "" : name.strip();
    project = project == null ? "" : project.strip();
    component = component == null ? "" : component.strip();
    approvers = named(approvers);
    groups = named(groups);
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
