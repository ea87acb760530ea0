package com.atlassian.jira.issue.operation;

import org.sharedoutcomes.evidence.Evidence;

/** Something that people do with an issue on a screen. */
@Evidence("MEM")
public interface ScreenableIssueOperation {}
