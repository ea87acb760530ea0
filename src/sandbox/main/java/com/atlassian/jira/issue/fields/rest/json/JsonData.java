package com.atlassian.jira.issue.fields.rest.json;

/** A piece of JSON: null, a text, a number, a list or a map. */
public class JsonData {
  private final Object data;

  public JsonData(Object data) {
    this.data = data;
  }

  public Object getData() {
    return data;
  }

  public boolean isNull() {
    return data == null;
  }
}
