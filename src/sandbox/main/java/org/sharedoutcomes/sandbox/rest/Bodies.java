package org.sharedoutcomes.sandbox.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sharedoutcomes.sandbox.web.Xsrf;

/** Reads what a request brings: a JSON object of bounded size, sent by no foreign form. */
final class Bodies {
  private static final int LARGEST = 2 * 1024 * 1024;
  private static final List<String> OF_FORMS =
      List.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "");
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(100).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** A body that cannot be taken, and the answer that says so. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Answer answer;

    Unreadable(int status, String sentence) {
      super(sentence);
      answer = Answer.wrong(status, List.of(sentence), Map.of());
    }

    Answer answer() {
      return answer;
    }
  }

  private Bodies() {}

  static ObjectNode read(HttpServletRequest request) throws IOException, Unreadable {
    if (request.getMethod().equals("GET")) {
      return JsonNodeFactory.instance.objectNode();
    }
    String type = request.getContentType() == null ? "" : request.getContentType();
    String plain = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    if (OF_FORMS.contains(plain)
        && !request.getMethod().equals("DELETE")
        && !Xsrf.hasHeader(request)) {
      throw new Unreadable(403, "XSRF check failed");
    }
    if (plain.equals("multipart/form-data") || request.getMethod().equals("DELETE")) {
      return JsonNodeFactory.instance.objectNode();
    }
    if (!plain.equals("application/json")) {
      throw new Unreadable(415, "The body must be JSON, but its type is '%s'.".formatted(type));
    }
    byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new Unreadable(413, "The body is larger than %d bytes.".formatted(LARGEST));
    }
    return parse(bytes);
  }

  private static ObjectNode parse(byte[] bytes) throws IOException, Unreadable {
    try {
      JsonNode json = MAPPER.readTree(bytes);
      if (json instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where =
          at == null ? "" : ": line %d, character %d".formatted(at.getLineNr(), at.getColumnNr());
      throw new Unreadable(400, "The body is no valid JSON" + where + ".");
    }
    throw new Unreadable(400, "The body must be a JSON object.");
  }
}
