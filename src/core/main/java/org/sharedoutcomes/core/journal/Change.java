package org.sharedoutcomes.core.journal;

import org.sharedoutcomes.core.common.Actor;

/**
 * A wish to write a document.
 *
 * @param expectedVersion the version that the writer saw; 0 when it must not exist yet
 * @param what one word for the change, such as {@code created}
 * @param why the reason given; may be empty
 */
public record Change<T>(
    Kind<T> kind, String key, int expectedVersion, Actor who, String what, String why, T value) {
  public Change {
    why = why == null ? "" : why;
  }
}
