package com.atlassian.jira.issue.resolution;

import org.sharedoutcomes.evidence.Evidence;

/** The resolution of an issue. */
@Evidence("MEM")
public interface Resolution {
  String getId();

  String getName();
}
