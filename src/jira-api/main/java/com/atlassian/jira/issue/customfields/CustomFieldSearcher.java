package com.atlassian.jira.issue.customfields;

import org.sharedoutcomes.evidence.Evidence;

/** Makes a custom field searchable. */
@Evidence("JD")
public interface CustomFieldSearcher {}
