package com.atlassian.jira.issue.fields.rest.json;

/** Makes schemas of fields. */
public final class JsonTypeBuilder {
  private JsonTypeBuilder() {}

  public static JsonType custom(String type, String custom, Long customId) {
    return new JsonType(type, null, custom, customId);
  }

  public static JsonType customArray(String items, String custom, Long customId) {
    return new JsonType("array", items, custom, customId);
  }
}
