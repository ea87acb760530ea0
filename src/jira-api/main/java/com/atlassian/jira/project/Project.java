package com.atlassian.jira.project;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.version.Version;
import java.util.Collection;
import org.sharedoutcomes.evidence.Evidence;

/** A project. */
@Evidence("S11")
public interface Project {
  Long getId();

  String getKey();

  String getName();

  @Evidence("MEM")
  Collection<Version> getVersions();

  @Evidence("MEM")
  Collection<IssueType> getIssueTypes();
}
