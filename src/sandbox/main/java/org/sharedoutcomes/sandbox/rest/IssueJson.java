package org.sharedoutcomes.sandbox.rest;

import static org.sharedoutcomes.sandbox.rest.Shapes.JSON;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.sharedoutcomes.sandbox.jira.IssueData;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.Step;
import org.sharedoutcomes.sandbox.jira.StoredIssue;

/** Writes issues as Jira does. */
record IssueJson(Jira jira, Links links) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  ObjectNode issue(StoredIssue issue, Selection selection, Set<String> expand) {
    ObjectNode json =
        JSON.objectNode()
            .put("expand", "names,schema,changelog,transitions")
            .put("id", "" + issue.getId())
            .put("self", links.api("issue/" + issue.getId()))
            .put("key", issue.getKey());
    json.set("fields", fields(issue, selection));
    if (expand.contains("changelog")) {
      json.set("changelog", new HistoryJson(jira, links).of(issue.data()));
    }
    if (expand.contains("names")) {
      json.set("names", new FieldsJson(jira).names());
    }
    if (expand.contains("schema")) {
      json.set("schema", new FieldsJson(jira).schemas());
    }
    return json;
  }

  private ObjectNode fields(StoredIssue issue, Selection selection) {
    ObjectNode fields = JSON.objectNode();
    for (SystemField field : SystemField.values()) {
      if (selection.has(field)) {
        fields.set(field.id(), value(issue, field));
      }
    }
    if (issue.data().parent() == null) {
      fields.remove(SystemField.PARENT.id());
    }
    for (CustomField field : jira.fields().all()) {
      if (selection.has(field.getId(), true)) {
        fields.set(field.getId(), value(issue, field));
      }
    }
    return fields;
  }

  /** What an issue holds in a custom field. */
  JsonNode value(StoredIssue issue, CustomField field) {
    return MAPPER.valueToTree(jira.fields().json(field, issue));
  }

  /** What an issue holds in one of Jira's fields. */
  JsonNode value(StoredIssue issue, SystemField field) {
    IssueData data = issue.data();
    Shapes shapes = new Shapes(links);
    return switch (field) {
      case SUMMARY -> JSON.textNode(data.summary());
      case ISSUE_TYPE -> shapes.type(data.type().id(), data.type().name(), data.subTask());
      case PROJECT -> shapes.project(issue.getProjectObject());
      case STATUS -> shapes.status((Step) issue.getStatus());
      case PRIORITY -> shapes.choice("priority", data.priority());
      case RESOLUTION -> shapes.choice("resolution", data.resolution());
      case RESOLVED -> text(Dates.text(data.resolved()));
      case CREATED -> text(Dates.text(data.created()));
      case UPDATED -> text(Dates.text(data.updated()));
      case DUE -> text(data.due());
      case ASSIGNEE -> shapes.user(issue.getAssignee());
      case REPORTER -> shapes.user(issue.getReporter());
      case CREATOR -> shapes.user(issue.getCreator());
      case LABELS -> array(data.labels(), JSON::textNode);
      case COMPONENTS ->
          array(
              issue.getComponents(),
              part -> shapes.named("component", "" + part.getId(), part.getName()));
      case FIX_VERSIONS -> array(issue.getFixVersions(), shapes::version);
      case VERSIONS -> array(issue.affectedVersions(), shapes::version);
      case DESCRIPTION -> text(data.description());
      case ENVIRONMENT -> text(data.environment());
      case LINKS -> new LinksJson(jira, links).of(issue);
      case SUB_TASKS -> array(issue.getSubTaskObjects(), this::brief);
      case PARENT ->
          jira.issues().find(data.parent()).<JsonNode>map(this::brief).orElse(text(null));
      case ATTACHMENT ->
          array(
              data.attachments(),
              file -> shapes.attachment(file, jira.users().find(file.author()).orElse(null)));
      case COMMENT -> new CommentsJson(jira, links).of(issue);
    };
  }

  /** An issue inside another: only what is shown of it there. */
  ObjectNode brief(Issue issue) {
    StoredIssue stored = jira.issues().find(issue.getId()).orElseThrow();
    ObjectNode json =
        JSON.objectNode()
            .put("id", "" + stored.getId())
            .put("key", stored.getKey())
            .put("self", links.api("issue/" + stored.getId()));
    ObjectNode fields = json.putObject("fields");
    for (SystemField field :
        new SystemField[] {
          SystemField.SUMMARY, SystemField.STATUS, SystemField.PRIORITY, SystemField.ISSUE_TYPE
        }) {
      fields.set(field.id(), value(stored, field));
    }
    return json;
  }

  static <T> ArrayNode array(Collection<T> items, Function<T, ? extends JsonNode> shape) {
    ArrayNode array = JSON.arrayNode();
    items.forEach(item -> array.add(shape.apply(item)));
    return array;
  }

  private static JsonNode text(Object value) {
    return value == null ? JSON.nullNode() : JSON.textNode(value.toString());
  }
}
