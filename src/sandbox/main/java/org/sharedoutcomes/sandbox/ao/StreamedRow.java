package org.sharedoutcomes.sandbox.ao;

import java.util.Map;

/** A row of a stream: cannot be changed, and what was not selected reads as null. */
final class StreamedRow extends EntityProxy {
  StreamedRow(Entities entities, EntityModel model, Object key, Map<String, Object> values) {
    super(entities, model, key, values);
  }

  @Override
  Object missing(Column column) {
    return null;
  }

  @Override
  void set(Column column, Object value) {
    throw readOnly();
  }

  @Override
  void save() {
    throw readOnly();
  }

  private static RuntimeException readOnly() {
    return new UnsupportedOperationException("'Read only' mode: a streamed entity is not changed");
  }
}
