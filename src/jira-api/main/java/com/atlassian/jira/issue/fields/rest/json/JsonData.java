package com.atlassian.jira.issue.fields.rest.json;

import org.sharedoutcomes.evidence.Evidence;

/** A piece of JSON. */
@Evidence("J7")
public class JsonData {
  public JsonData(Object data) {}

  @Evidence("MEM")
  public Object getData() {
    throw new UnsupportedOperationException("signature only");
  }

  public boolean isNull() {
    throw new UnsupportedOperationException("signature only");
  }
}
