package org.sharedoutcomes.sandbox.rest;

import static org.sharedoutcomes.sandbox.rest.Shapes.JSON;

import com.atlassian.jira.issue.fields.CustomField;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.Refused;
import org.sharedoutcomes.sandbox.jira.StoredIssue;

/** A wished change: whole values under {@code fields}, verbs under {@code update}. */
record Update(Jira jira, StoredIssue issue, JsonNode body) {

  /** The whole new values, verbs worked into what the issue holds now. */
  ObjectNode fields() {
    ObjectNode fields = JSON.objectNode();
    if (body.path("fields").isObject()) {
      fields.setAll((ObjectNode) body.path("fields"));
    }
    for (Map.Entry<String, JsonNode> entry : body.path("update").properties()) {
      String id = entry.getKey();
      if (fields.has(id)) {
        throw invalid(id, "Field '%s' cannot appear in both 'fields' and 'update'".formatted(id));
      }
      if (!id.equals(SystemField.COMMENT.id())) {
        fields.set(id, changed(id, entry.getValue()));
      }
    }
    return fields;
  }

  /** The text of a comment added with the change. */
  Optional<String> comment() {
    JsonNode added = body.path("update").path("comment").path(0).path("add").path("body");
    return added.isTextual() ? Optional.of(added.asText()) : Optional.empty();
  }

  private JsonNode changed(String id, JsonNode verbs) {
    JsonNode value = current(id);
    for (JsonNode step : verbs) {
      for (Map.Entry<String, JsonNode> verb : step.properties()) {
        value = changed(id, value, verb.getKey(), verb.getValue());
      }
    }
    return value;
  }

  private static JsonNode changed(String id, JsonNode value, String verb, JsonNode operand) {
    return switch (verb) {
      case "set" -> operand;
      case "add" -> without(value, operand).add(operand);
      case "remove" -> without(value, operand);
      default -> throw invalid(id, "The operation '%s' is not supported.".formatted(verb));
    };
  }

  private static ArrayNode without(JsonNode value, JsonNode operand) {
    ArrayNode rest = JSON.arrayNode();
    value.forEach(
        item -> {
          if (!name(item).equals(name(operand))) {
            rest.add(item);
          }
        });
    return rest;
  }

  private static String name(JsonNode item) {
    return item.isObject() ? item.path("name").asText(item.path("id").asText()) : item.asText();
  }

  private JsonNode current(String id) {
    IssueJson json = new IssueJson(jira, new Links(""));
    Optional<JsonNode> own = SystemField.withId(id).map(field -> json.value(issue, field));
    return own.orElseGet(
        () ->
            jira.fields()
                .find(id)
                .map((CustomField field) -> json.value(issue, field))
                .orElseThrow(
                    () ->
                        invalid(
                            id,
                            "Field '%s' cannot be set. It is not on the appropriate screen, or unknown."
                                .formatted(id))));
  }

  private static Refused invalid(String field, String sentence) {
    return new Refused(Refused.Why.INVALID, List.of(), Map.of(field, sentence));
  }
}
