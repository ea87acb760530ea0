package com.atlassian.jira.issue.fields.rest;

import com.atlassian.jira.issue.fields.rest.json.JsonData;
import org.sharedoutcomes.evidence.Evidence;

/** The value of a field in REST. */
@Evidence("J7")
public class FieldJsonRepresentation {
  public FieldJsonRepresentation(JsonData plainData) {}

  public JsonData getStandardData() {
    throw new UnsupportedOperationException("signature only");
  }
}
