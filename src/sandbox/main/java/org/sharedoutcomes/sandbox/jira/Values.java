package org.sharedoutcomes.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** New values of fields, by field id or name, as REST or a form sends them. */
public final class Values {
  private final Map<String, JsonNode> json = new LinkedHashMap<>();
  private final Map<String, String[]> form = new LinkedHashMap<>();

  private Values() {}

  public static Values none() {
    return new Values();
  }

  /** The object {@code fields} of Jira's REST. */
  public static Values fromJson(JsonNode fields) {
    Values values = new Values();
    fields.properties().forEach(field -> values.json.put(field.getKey(), field.getValue()));
    return values;
  }

  /** The parameters of an HTML form; an empty array or an empty text clears a field. */
  public static Values fromForm(Map<String, String[]> parameters) {
    Values values = new Values();
    values.form.putAll(parameters);
    return values;
  }

  boolean has(String field) {
    return json.containsKey(field) || form.containsKey(field);
  }

  Values without(String field) {
    Values rest = new Values();
    rest.json.putAll(json);
    rest.form.putAll(form);
    rest.json.remove(field);
    rest.form.remove(field);
    return rest;
  }

  Map<String, JsonNode> json() {
    return json;
  }

  Map<String, String[]> form() {
    return form;
  }

  /** A system field's form value in the shape REST would use: a text, or an array of texts. */
  static JsonNode likeJson(String[] form, boolean several) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (!several) {
      return form.length == 0 || form[0].isBlank()
          ? factory.nullNode()
          : factory.textNode(form[0].strip());
    }
    ArrayNode array = factory.arrayNode();
    for (String value : form) {
      if (!value.isBlank()) {
        array.add(value.strip());
      }
    }
    return array;
  }
}
