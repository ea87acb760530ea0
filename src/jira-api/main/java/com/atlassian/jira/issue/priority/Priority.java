package com.atlassian.jira.issue.priority;

import org.sharedoutcomes.evidence.Evidence;

/** The priority of an issue. */
@Evidence("MEM")
public interface Priority {
  String getId();

  String getName();
}
