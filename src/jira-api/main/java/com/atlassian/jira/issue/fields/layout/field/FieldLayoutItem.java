package com.atlassian.jira.issue.fields.layout.field;

import org.sharedoutcomes.evidence.Evidence;

/** How a field is shown. */
@Evidence("P113")
public interface FieldLayoutItem {}
