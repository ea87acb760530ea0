package com.atlassian.jira;

import org.sharedoutcomes.evidence.Evidence;

/** What kind of values a JQL function gives. */
@Evidence("P113")
public interface JiraDataType {}
