package org.sharedoutcomes.sandbox.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Jira's own fields as its REST names and describes them. */
enum SystemField {
  SUMMARY("summary", "Summary", "string"),
  ISSUE_TYPE("issuetype", "Issue Type", "issuetype", "issuetype", "type"),
  PROJECT("project", "Project", "project"),
  STATUS("status", "Status", "status"),
  PRIORITY("priority", "Priority", "priority"),
  RESOLUTION("resolution", "Resolution", "resolution"),
  RESOLVED("resolutiondate", "Resolved", "datetime", "resolutiondate", "resolved"),
  CREATED("created", "Created", "datetime", "created", "createdDate"),
  UPDATED("updated", "Updated", "datetime", "updated", "updatedDate"),
  DUE("duedate", "Due Date", "date", "due", "duedate"),
  ASSIGNEE("assignee", "Assignee", "user"),
  REPORTER("reporter", "Reporter", "user"),
  CREATOR("creator", "Creator", "user"),
  LABELS("labels", "Labels", "array:string"),
  COMPONENTS("components", "Component/s", "array:component", "component"),
  FIX_VERSIONS("fixVersions", "Fix Version/s", "array:version", "fixVersion"),
  VERSIONS("versions", "Affects Version/s", "array:version", "affectedVersion"),
  DESCRIPTION("description", "Description", "string"),
  ENVIRONMENT("environment", "Environment", "string"),
  LINKS("issuelinks", "Linked Issues", "array:issuelinks", new String[0]),
  SUB_TASKS("subtasks", "Sub-Tasks", "array:issuelinks", "subtasks"),
  PARENT("parent", "Parent", "issuelink", "parent"),
  ATTACHMENT("attachment", "Attachment", "array:attachment", "attachments"),
  COMMENT("comment", "Comment", "comments-page", "comment");

  private final String id;
  private final String label;
  private final String type;
  private final List<String> clauses;

  SystemField(String id, String label, String type, String... clauses) {
    this.id = id;
    this.label = label;
    this.type = type;
    this.clauses = List.of(clauses.length == 0 ? new String[] {id} : clauses);
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  /** The type of the value, or {@code array}. */
  String type() {
    return type.startsWith("array:") ? "array" : type;
  }

  /** The type of an array's items. */
  Optional<String> items() {
    return type.startsWith("array:") ? Optional.of(type.substring(6)) : Optional.empty();
  }

  List<String> clauses() {
    return clauses;
  }

  boolean isNavigable() {
    return this != COMMENT && this != ATTACHMENT;
  }

  static Optional<SystemField> withId(String id) {
    return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
  }
}
