package com.atlassian.jira.issue.context;

import org.sharedoutcomes.evidence.Evidence;

/** A project and an issue type. */
@Evidence("J7")
public interface IssueContext {}
