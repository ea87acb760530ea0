package com.atlassian.jira.issue.fields.rest;

import java.util.Collection;
import org.sharedoutcomes.evidence.Evidence;

/** What a client is told of a field. */
@Evidence("G8")
public class FieldTypeInfo {
  public FieldTypeInfo(Collection<?> allowedValues, String autoCompleteUrl) {}
}
