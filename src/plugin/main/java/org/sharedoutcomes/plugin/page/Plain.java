package org.sharedoutcomes.plugin.page;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a page's record into what a template may see: maps, lists, strings, numbers and booleans.
 * Anything else is refused, so that no object with methods reaches a template.
 */
final class Plain {
  /** A class's components, looked up once: pages have thousands of records of few classes. */
  private static final ClassValue<Part[]> PARTS =
      new ClassValue<>() {
        @Override
        protected Part[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Part::of).toArray(Part[]::new);
        }
      };

  private Plain() {}

  /** One component of a record. */
  private record Part(String name, Method accessor) {
    static Part of(RecordComponent component) {
      component.getAccessor().setAccessible(true);
      return new Part(component.getName(), component.getAccessor());
    }

    Object read(Record page) {
      try {
        return accessor.invoke(page);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a record's component cannot be read", e);
      }
    }
  }

  static Map<String, Object> of(Record page) {
    Part[] parts = PARTS.get(page.getClass());
    Map<String, Object> plain = new LinkedHashMap<>(parts.length * 2);
    for (Part part : parts) {
      plain.put(part.name(), value(part.read(page)));
    }
    return plain;
  }

  private static Object value(Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Record nested) {
      return of(nested);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(Plain::value).orElse(null);
    }
    if (value instanceof Collection<?> values) {
      List<Object> plain = new ArrayList<>();
      values.forEach(each -> plain.add(value(each)));
      return plain;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, each) -> plain.put(String.valueOf(key), value(each)));
      return plain;
    }
    throw new IllegalArgumentException("a template may not see a " + value.getClass());
  }
}
