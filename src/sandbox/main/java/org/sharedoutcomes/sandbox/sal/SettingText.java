package org.sharedoutcomes.sandbox.sal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The values that a setting may have, as text. */
final class SettingText {
  private static final ObjectMapper json = new ObjectMapper();

  private SettingText() {}

  static String write(Object value) {
    if (value instanceof String text) {
      return "s" + text;
    }
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return "l" + text(list);
    }
    if (value instanceof Properties properties) {
      return "p" + text(properties);
    }
    if (value instanceof Map<?, ?> map
        && map.entrySet().stream()
            .allMatch(e -> e.getKey() instanceof String && e.getValue() instanceof String)) {
      return "m" + text(map);
    }
    throw new IllegalArgumentException(
        "A setting is a String, a List or Map of String or Properties, not " + value.getClass());
  }

  static Object read(String text) {
    String content = text.substring(1);
    try {
      return switch (text.charAt(0)) {
        case 's' -> content;
        case 'l' -> json.readValue(content, List.class);
        case 'm' -> json.readValue(content, Map.class);
        case 'p' -> json.readValue(content, Properties.class);
        default -> throw new IllegalStateException("A setting of unknown kind: " + text);
      };
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A setting that cannot be read: " + text, e);
    }
  }

  private static String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A setting that cannot be written", e);
    }
  }
}
