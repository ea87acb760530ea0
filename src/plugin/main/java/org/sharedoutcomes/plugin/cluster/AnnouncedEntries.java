package org.sharedoutcomes.plugin.cluster;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.sharedoutcomes.core.journal.Entries;
import org.sharedoutcomes.core.journal.Entry;

/** Announces every change of a definition once it is stored. */
public final class AnnouncedEntries implements Entries {
  private final Entries stored;
  private final DefinitionChanges changes;

  public AnnouncedEntries(Entries stored, DefinitionChanges changes) {
    this.stored = stored;
    this.changes = changes;
  }

  @Override
  public boolean append(Entry entry, boolean definition) {
    boolean added = stored.append(entry, definition);
    if (added && definition) {
      changes.tell();
    }
    return added;
  }

  @Override
  public boolean appendAll(List<Entry> entries) {
    boolean added = stored.appendAll(entries);
    if (added) {
      changes.tell();
    }
    return added;
  }

  @Override
  public List<Entry> heads(Collection<String> streams) {
    return stored.heads(streams);
  }

  @Override
  public List<Entry> headsOf(Collection<String> kinds) {
    return stored.headsOf(kinds);
  }

  @Override
  public List<Entry> history(String stream) {
    return stored.history(stream);
  }

  @Override
  public String revision() {
    return stored.revision();
  }

  @Override
  public void forEach(Consumer<Entry> reader) {
    stored.forEach(reader);
  }

  @Override
  public void forEachHead(Consumer<Entry> reader) {
    stored.forEachHead(reader);
  }
}
