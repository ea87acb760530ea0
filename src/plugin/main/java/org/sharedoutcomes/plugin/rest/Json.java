package org.sharedoutcomes.plugin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;

/**
 * Reads and writes the wire's records. Bodies are read here and not by Jira, so that what is wrong
 * with them is told in one sentence; records hold only strings, numbers, booleans, lists and maps.
 */
public final class Json {
  /** The largest JSON body that is read. */
  static final int LIMIT = 1 << 20;

  /** The largest body of an import or of many readings. */
  static final int LARGE = 64 << 20;

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .serializationInclusion(JsonInclude.Include.ALWAYS)
          .build();

  private Json() {}

  /** Reads a body of at most {@link #LIMIT} bytes. Unknown properties are left aside. */
  static <T> Answer<T> read(InputStream body, Class<T> type) {
    return bytes(body, LIMIT).then(bytes -> parse(bytes, type));
  }

  /** Reads at most so many bytes. */
  static Answer<byte[]> bytes(InputStream body, int limit) {
    try {
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        read.write(buffer, 0, n);
        if (read.size() > limit) {
          return Answer.refused(tooLarge(limit));
        }
      }
      return Answer.done(read.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> Answer<T> parse(byte[] bytes, Class<T> type) {
    if (new String(bytes, StandardCharsets.UTF_8).isBlank()) {
      return Answer.refused(empty());
    }
    try {
      T value = MAPPER.readValue(bytes, type);
      return value == null ? Answer.refused(empty()) : Answer.done(value);
    } catch (JsonProcessingException e) {
      return Answer.refused(reason(e, ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Why JSON cannot be read.
   *
   * @param within the path of what was being read; empty for the whole
   */
  static Refusal reason(JsonProcessingException e, String within) {
    if (!(e instanceof JsonMappingException mapping)) {
      return notJson(e.getLocation());
    }
    if (mapping.getCause() instanceof JsonParseException notJson) {
      return notJson(notJson.getLocation());
    }
    String path = within + (within.isEmpty() || path(mapping).isEmpty() ? "" : ".") + path(mapping);
    return path.isEmpty()
        ? Refusal.malformed("", "shared-outcomes.rest.wrong-body")
        : Refusal.malformed(path, "shared-outcomes.rest.wrong-type", path, line(e));
  }

  static Refusal notJson(JsonLocation where) {
    return Refusal.malformed(
        "",
        "shared-outcomes.rest.malformed-json",
        where == null ? 1 : where.getLineNr(),
        where == null ? 1 : where.getColumnNr());
  }

  static Refusal empty() {
    return Refusal.malformed("", "shared-outcomes.rest.empty-body");
  }

  static Refusal tooLarge(int limit) {
    return new Refusal(
        Refusal.Kind.TOO_LARGE, "", "shared-outcomes.rest.too-large", List.of(limit >> 20));
  }

  /** A body that is read piece by piece turns out not to be what it should be. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal reason;

    Unreadable(Refusal reason) {
      super(reason.key(), null, false, false);
      this.reason = reason;
    }

    Refusal reason() {
      return reason;
    }
  }

  /** A stored document as a tree. */
  static JsonNode tree(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored document is not JSON", e);
    }
  }

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of the wire cannot be written", e);
    }
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream().map(Json::step).collect(Collectors.joining(".")).replace(".[", "[");
  }

  private static String step(Reference reference) {
    return reference.getFieldName() != null
        ? reference.getFieldName()
        : "[" + reference.getIndex() + "]";
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
  }
}
