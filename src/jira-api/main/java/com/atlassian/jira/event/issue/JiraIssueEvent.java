package com.atlassian.jira.event.issue;

import org.sharedoutcomes.evidence.Evidence;

/** Something happened to an issue. */
@Evidence("S11")
public interface JiraIssueEvent {}
