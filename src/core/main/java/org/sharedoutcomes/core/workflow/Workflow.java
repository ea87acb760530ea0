package org.sharedoutcomes.core.workflow;

import java.util.List;

/**
 * A workflow in use.
 *
 * @param projects keys of the projects that use it
 * @param editable whether it can be changed: Jira's own cannot
 * @param draft whether it has a draft that is not published yet
 */
public record Workflow(
    String name,
    List<String> projects,
    boolean editable,
    boolean draft,
    List<Transition> transitions) {
  public Workflow {
    projects = List.copyOf(projects);
    transitions = List.copyOf(transitions);
  }
}
