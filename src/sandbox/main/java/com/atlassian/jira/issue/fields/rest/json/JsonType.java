package com.atlassian.jira.issue.fields.rest.json;

/** The schema of a field in REST. */
public class JsonType {
  public static final String STRING_TYPE = "string";

  private final String type;
  private final String items;
  private final String custom;
  private final Long customId;

  JsonType(String type, String items, String custom, Long customId) {
    this.type = type;
    this.items = items;
    this.custom = custom;
    this.customId = customId;
  }

  public String getType() {
    return type;
  }

  public String getItems() {
    return items;
  }

  public String getCustom() {
    return custom;
  }

  public Long getCustomId() {
    return customId;
  }
}
