package com.atlassian.jira.issue.issuetype;

import org.sharedoutcomes.evidence.Evidence;

/** The type of an issue. */
@Evidence("S11")
public interface IssueType {
  String getId();

  String getName();

  @Evidence("MEM")
  boolean isSubTask();
}
