package com.atlassian.jira.issue.fields.config;

import org.sharedoutcomes.evidence.Evidence;

/** One thing to configure about a custom field. */
@Evidence("G8")
public interface FieldConfigItemType {}
