package org.sharedoutcomes.core.journal;

/** Writes records as text and reads them back; a record that was written reads back equal. */
public interface Bodies {
  String write(Object value);

  /**
   * @throws IllegalStateException when the text is no such record
   */
  <T> T read(String body, Class<T> type);

  /** Whether the text reads as such a record. */
  default boolean reads(String body, Class<?> type) {
    try {
      return read(body, type) != null;
    } catch (IllegalStateException notSuchARecord) {
      return false;
    }
  }
}
