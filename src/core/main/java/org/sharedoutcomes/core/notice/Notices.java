package org.sharedoutcomes.core.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.sharedoutcomes.core.journal.Erasable;

/** All notices, and who has read which. */
public interface Notices extends Erasable {
  /**
   * Keeps it with its audience, all or nothing.
   *
   * @return false when one with its id is there already; then nothing has changed
   */
  boolean add(Notice notice);

  /** How many notices the user has not read; one statement. */
  int unread(String userKey);

  /** The newest notices of the user, newest first, at most so many. */
  List<Received> of(String userKey, int most);

  /** The user has read these. Those of others and unknown ones are passed over. */
  void read(String userKey, Collection<String> ids);

  /** The user has read all. */
  void readAll(String userKey);

  /**
   * Notices that happened since that moment, oldest first, each with its whole audience, at most so
   * many; for passing on by mail and webhook.
   */
  List<Notice> since(Instant moment, int most);

  /** A notice as one of its audience has it; its own audience is that person alone. */
  record Received(Notice notice, boolean unread) {}
}
