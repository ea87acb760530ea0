package org.sharedoutcomes.plugin.page;

import java.util.List;

/**
 * What the journal's template prints.
 *
 * @param stream the stream whose entries are shown; empty when the streams are
 * @param verified what verifying found, in a sentence; empty when nobody asked
 * @param holds whether it found nothing wrong
 */
record JournalPage(
    String stream,
    String filter,
    String shown,
    String verified,
    boolean holds,
    List<String> broken,
    boolean empty,
    List<StreamView> streams,
    List<EntryView> entries) {
  /** A stream with its newest change; its address in the query is encoded. */
  record StreamView(String name, String address, int version, String who, String at, String what) {}

  /** An entry. */
  record EntryView(
      int version, String at, String who, String what, String why, String body, String hash) {}
}
