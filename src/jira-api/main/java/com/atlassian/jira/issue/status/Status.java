package com.atlassian.jira.issue.status;

import com.atlassian.jira.issue.status.category.StatusCategory;
import org.sharedoutcomes.evidence.Evidence;

/** The status of an issue. */
@Evidence("S11")
public interface Status {
  String getId();

  String getName();

  @Evidence("MEM")
  StatusCategory getStatusCategory();
}
