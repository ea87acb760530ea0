package com.atlassian.jira.issue;

import org.sharedoutcomes.evidence.Evidence;

/** Values of an issue as a form would send them. */
@Evidence("J7")
public interface IssueInputParameters {
  IssueInputParameters addCustomFieldValue(String fullCustomFieldKey, String... values);

  @Evidence("MEM")
  IssueInputParameters setProjectId(Long id);

  @Evidence("MEM")
  IssueInputParameters setIssueTypeId(String id);

  @Evidence("MEM")
  IssueInputParameters setSummary(String summary);

  @Evidence("MEM")
  IssueInputParameters setDescription(String description);

  /** Takes the user's name. */
  @Evidence("MEM")
  IssueInputParameters setReporterId(String name);
}
