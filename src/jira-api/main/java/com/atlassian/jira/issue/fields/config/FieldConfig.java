package com.atlassian.jira.issue.fields.config;

import com.atlassian.jira.issue.fields.CustomField;
import org.sharedoutcomes.evidence.Evidence;

/** The configuration of a custom field in a context. */
@Evidence("GT")
public interface FieldConfig {
  CustomField getCustomField();
}
