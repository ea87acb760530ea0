package com.atlassian.jira.security.roles;

import org.sharedoutcomes.evidence.Evidence;

/** A role people have in a project. */
@Evidence("R9")
public interface ProjectRole {
  @Evidence("MEM")
  Long getId();

  @Evidence("MEM")
  String getName();
}
