package org.sharedoutcomes.sandbox.rest;

import static org.sharedoutcomes.sandbox.rest.Shapes.JSON;

import com.atlassian.jira.issue.customfields.impl.AbstractMultiCFType;
import com.atlassian.jira.issue.fields.CustomField;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sharedoutcomes.sandbox.jira.Fields;
import org.sharedoutcomes.sandbox.jira.Jira;

/** Describes the fields of issues. */
record FieldsJson(Jira jira) {
  ArrayNode all() {
    ArrayNode array = JSON.arrayNode();
    for (SystemField field : SystemField.values()) {
      array.add(described(field));
    }
    jira.fields().all().forEach(field -> array.add(described(field)));
    return array;
  }

  ObjectNode names() {
    ObjectNode names = JSON.objectNode();
    for (SystemField field : SystemField.values()) {
      names.put(field.id(), field.label());
    }
    jira.fields().all().forEach(field -> names.put(field.getId(), field.getName()));
    return names;
  }

  ObjectNode schemas() {
    ObjectNode schemas = JSON.objectNode();
    for (SystemField field : SystemField.values()) {
      schemas.set(field.id(), schema(field));
    }
    jira.fields().all().forEach(field -> schemas.set(field.getId(), schema(field)));
    return schemas;
  }

  private ObjectNode described(SystemField field) {
    ObjectNode json =
        JSON.objectNode()
            .put("id", field.id())
            .put("name", field.label())
            .put("custom", false)
            .put("orderable", true)
            .put("navigable", field.isNavigable())
            .put("searchable", true);
    field.clauses().forEach(json.putArray("clauseNames")::add);
    json.set("schema", schema(field));
    return json;
  }

  private ObjectNode described(CustomField field) {
    ObjectNode json =
        JSON.objectNode()
            .put("id", field.getId())
            .put("name", field.getName())
            .put("custom", true)
            .put("orderable", true)
            .put("navigable", true)
            .put("searchable", true);
    json.putArray("clauseNames").add("cf[" + field.getIdAsLong() + "]").add(field.getName());
    json.set("schema", schema(field));
    return json;
  }

  private static ObjectNode schema(SystemField field) {
    ObjectNode schema = JSON.objectNode().put("type", field.type());
    field.items().ifPresent(items -> schema.put("items", items));
    return schema.put("system", field.id());
  }

  private static ObjectNode schema(CustomField field) {
    ObjectNode schema = JSON.objectNode();
    if (field.getCustomFieldType() instanceof AbstractMultiCFType) {
      schema.put("type", "array").put("items", "string");
    } else if (field.getCustomFieldType().getKey().equals(Fields.NUMBER)) {
      schema.put("type", "number");
    } else {
      schema.put("type", "string");
    }
    return schema
        .put("custom", field.getCustomFieldType().getKey())
        .put("customId", field.getIdAsLong());
  }
}
