package com.atlassian.jira.issue;

import org.sharedoutcomes.evidence.Evidence;

/** Values of an issue as a form would send them. */
@Evidence("J7")
public interface IssueInputParameters {
  IssueInputParameters addCustomFieldValue(String fullCustomFieldKey, String... values);
}
