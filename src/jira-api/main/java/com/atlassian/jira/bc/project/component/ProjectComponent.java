package com.atlassian.jira.bc.project.component;

import org.sharedoutcomes.evidence.Evidence;

/** A component of a project. */
@Evidence("MEM")
public interface ProjectComponent {
  Long getId();

  String getName();
}
