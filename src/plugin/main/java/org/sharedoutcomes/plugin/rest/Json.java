package org.sharedoutcomes.plugin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
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
          return Answer.refused(
              new Refusal(
                  Refusal.Kind.TOO_LARGE,
                  "",
                  "shared-outcomes.rest.too-large",
                  java.util.List.of(limit >> 20)));
        }
      }
      return Answer.done(read.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> Answer<T> parse(byte[] bytes, Class<T> type) {
    if (new String(bytes, StandardCharsets.UTF_8).isBlank()) {
      return Answer.refused(Refusal.malformed("", "shared-outcomes.rest.empty-body"));
    }
    try {
      T value = MAPPER.readValue(bytes, type);
      return value == null
          ? Answer.refused(Refusal.malformed("", "shared-outcomes.rest.empty-body"))
          : Answer.done(value);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof JsonParseException notJson) {
        return malformed(notJson);
      }
      return Answer.refused(
          path(e).isEmpty()
              ? Refusal.malformed("", "shared-outcomes.rest.wrong-body")
              : Refusal.malformed(path(e), "shared-outcomes.rest.wrong-type", path(e), line(e)));
    } catch (JsonProcessingException e) {
      return malformed(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Answer<T> malformed(JsonProcessingException e) {
    return Answer.refused(
        Refusal.malformed("", "shared-outcomes.rest.malformed-json", line(e), column(e)));
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

  private static int column(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
  }
}
