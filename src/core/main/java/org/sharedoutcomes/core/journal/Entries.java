package org.sharedoutcomes.core.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The append-only store of journal entries, beside it the head of each stream and one revision
 * token that changes with every change of a definition.
 */
public interface Entries {
  /**
   * The newest entry of each of these streams that exist (a deletion too), in one statement a
   * thousand streams.
   */
  List<Entry> heads(Collection<String> streams);

  /** The newest entry of every stream of these kinds, in one statement. */
  List<Entry> headsOf(Collection<String> kinds);

  /** The newest entry of every stream of the kind that was changed since, in one statement. */
  List<Entry> headsOf(String kind, Instant since);

  /** All entries of a stream, oldest first. */
  List<Entry> history(String stream);

  /**
   * The entries of these streams after a moment and not after another, each stream's oldest first,
   * in one statement a thousand streams.
   */
  List<Entry> between(Collection<String> streams, Instant after, Instant until);

  /**
   * Adds the entry, if no entry of its stream has its version yet. Safe on two nodes at once.
   *
   * @param definition whether the revision must change with it
   * @return false when the version was taken; nothing was written then
   */
  boolean append(Entry entry, boolean definition);

  /**
   * Adds entries that were written elsewhere, all in one transaction, and the revision changes;
   * none when a version was taken or anything fails. Those of one stream come in order.
   *
   * @return false when a version was taken; nothing was written then
   */
  boolean appendAll(List<Entry> entries);

  /**
   * Takes whole streams out, entries and heads, in one transaction, and the revision changes. Only
   * for a sample that goes without a trace; what people define or decide is never erased.
   */
  void erase(Collection<String> streams);

  /** A token that differs whenever a definition was changed since; one statement. */
  String revision();

  /** Every entry, streams in order and each oldest first; for verifying and export. */
  void forEach(Consumer<Entry> reader);

  /** Every stream's head as it is kept beside the entries, to compare with them when verifying. */
  void forEachHead(Consumer<Entry> reader);
}
