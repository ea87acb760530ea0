package com.atlassian.jira.issue.fields.rest.json;

import org.sharedoutcomes.evidence.Evidence;

/** The schema of a field in REST. */
@Evidence("J7")
public class JsonType {
  @Evidence("MEM")
  public static final String STRING_TYPE = "string";

  private JsonType() {}
}
