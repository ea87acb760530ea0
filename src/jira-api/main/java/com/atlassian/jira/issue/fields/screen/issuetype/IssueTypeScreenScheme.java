package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import org.sharedoutcomes.evidence.Evidence;

/** The screens of a project by issue type. */
@Evidence("MEM")
public interface IssueTypeScreenScheme {
  FieldScreenScheme getEffectiveFieldScreenScheme(IssueType issueType);
}
