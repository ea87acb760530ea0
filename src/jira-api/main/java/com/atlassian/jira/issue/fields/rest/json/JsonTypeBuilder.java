package com.atlassian.jira.issue.fields.rest.json;

import org.sharedoutcomes.evidence.Evidence;

/** Makes schemas of fields. */
@Evidence("J7")
public final class JsonTypeBuilder {
  private JsonTypeBuilder() {}

  public static JsonType custom(String type, String custom, Long customId) {
    throw new UnsupportedOperationException("signature only");
  }

  public static JsonType customArray(String items, String custom, Long customId) {
    throw new UnsupportedOperationException("signature only");
  }
}
