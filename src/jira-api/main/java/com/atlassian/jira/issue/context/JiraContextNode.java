package com.atlassian.jira.issue.context;

import org.sharedoutcomes.evidence.Evidence;

/** Where a custom field applies. */
@Evidence("MEM")
public interface JiraContextNode extends IssueContext {}
