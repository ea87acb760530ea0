package org.sharedoutcomes.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What is sent back: a status and, unless it is null, a body. */
record Answer(int status, JsonNode body) {
  static Answer ok(JsonNode body) {
    return new Answer(200, body);
  }

  static Answer created(JsonNode body) {
    return new Answer(201, body);
  }

  static Answer nothing() {
    return new Answer(204, null);
  }

  static Answer wrong(int status, String message) {
    return wrong(status, List.of(message), Map.of());
  }

  static Answer wrong(int status, List<String> messages, Map<String, String> fields) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    messages.forEach(body.putArray("errorMessages")::add);
    ObjectNode errors = body.putObject("errors");
    fields.forEach(errors::put);
    return new Answer(status, body);
  }
}
