package com.atlassian.jira.issue.fields.rest;

import com.atlassian.jira.issue.fields.rest.json.JsonData;
import org.sharedoutcomes.evidence.Evidence;

/** One operation of REST on a field. */
@Evidence("J7")
public class FieldOperationHolder {
  public FieldOperationHolder(String operation, JsonData data) {}

  public String getOperation() {
    throw new UnsupportedOperationException("signature only");
  }

  public JsonData getData() {
    throw new UnsupportedOperationException("signature only");
  }
}
