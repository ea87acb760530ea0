package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.project.Project;
import org.sharedoutcomes.evidence.Evidence;

/** Finds the screens of a project. */
@Evidence("MEM")
public interface IssueTypeScreenSchemeManager {
  IssueTypeScreenScheme getIssueTypeScreenScheme(Project project);
}
