package org.sharedoutcomes.core.ingestion;

import java.io.Reader;
import java.time.Instant;
import java.util.Optional;

/** Texts that somebody sent and has not decided about yet, on every node. */
public interface Uploads {
  /**
   * A text on its way into an outcome.
   *
   * @param by user key of who sent it, who alone may see it
   * @param source what it is called, such as a file's name
   */
  record Upload(String id, String outcome, String by, String source, Instant at) {}

  /** Keeps the text, reading it to its end. */
  void keep(Upload upload, Reader text);

  Optional<Upload> find(String id);

  /** The text of an upload that is there, from its beginning. */
  Reader open(String id);

  void remove(String id);

  /** Removes what was sent before that moment. */
  void removeOlder(Instant than);
}
