package com.atlassian.jira.issue.fields.rest;

import com.atlassian.jira.issue.fields.rest.json.JsonData;

/** The value of a field in REST. */
public class FieldJsonRepresentation {
  private final JsonData plain;

  public FieldJsonRepresentation(JsonData plainData) {
    plain = plainData;
  }

  public JsonData getStandardData() {
    return plain;
  }
}
