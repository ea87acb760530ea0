package org.sharedoutcomes.sandbox.pages;

import java.util.HashMap;
import java.util.Map;

/** Collects what a template sees; what is missing is shown as nothing. */
final class Model {
  private final Map<String, Object> values = new HashMap<>();

  Model with(String key, Object value) {
    values.put(key, value == null ? "" : value);
    return this;
  }

  Map<String, Object> map() {
    return values;
  }
}
