package org.sharedoutcomes.core.journal;

/** Writes records as text and reads them back; a record that was written reads back equal. */
public interface Bodies {
  String write(Object value);

  <T> T read(String body, Class<T> type);
}
