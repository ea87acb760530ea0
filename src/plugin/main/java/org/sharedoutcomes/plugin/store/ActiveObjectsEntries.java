package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import net.java.ao.ActiveObjectsException;
import net.java.ao.Query;
import org.sharedoutcomes.core.journal.Entries;
import org.sharedoutcomes.core.journal.Entry;

/**
 * The journal in three tables: entries, heads and the revision.
 *
 * <p>A version that is taken is found by the entries' unique column. Since that ends the
 * transaction on PostgreSQL, nobody may call {@link #append} inside of a transaction of their own.
 * The revision is a random token, not a count: of two writers at once, each leaves one that nobody
 * has seen.
 */
public final class ActiveObjectsEntries implements Entries {
  private static final String REVISION = "definitions";

  private final ActiveObjects ao;

  public ActiveObjectsEntries(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public List<Entry> heads(Collection<String> streams) {
    List<Entry> heads = new ArrayList<>();
    for (List<String> part : Columns.lists(streams)) {
      addAll(heads, ao.find(HeadRow.class, Columns.in("STREAM", part), part.toArray()));
    }
    return heads;
  }

  @Override
  public List<Entry> headsOf(Collection<String> kinds) {
    List<Entry> heads = new ArrayList<>();
    for (List<String> part : Columns.lists(kinds)) {
      addAll(heads, ao.find(HeadRow.class, Columns.in("KIND", part), part.toArray()));
    }
    return heads;
  }

  @Override
  public List<Entry> headsOf(String kind, Instant since) {
    List<Entry> heads = new ArrayList<>();
    addAll(
        heads, ao.find(HeadRow.class, "KIND = ? AND AT_MILLIS >= ?", kind, since.toEpochMilli()));
    return heads;
  }

  @Override
  public List<Entry> history(String stream) {
    List<Entry> history = new ArrayList<>();
    addAll(
        history,
        ao.find(
            EntryRow.class, Query.select().where("STREAM = ?", stream).order("VERSION_NO ASC")));
    return history;
  }

  @Override
  public List<Entry> between(Collection<String> streams, Instant after, Instant until) {
    List<Entry> found = new ArrayList<>();
    for (List<String> part : Columns.lists(streams)) {
      List<Object> parameters = new ArrayList<>(part);
      parameters.add(after.toEpochMilli());
      parameters.add(until.toEpochMilli());
      addAll(
          found,
          ao.find(
              EntryRow.class,
              Query.select()
                  .where(
                      Columns.in("STREAM", part) + " AND AT_MILLIS > ? AND AT_MILLIS <= ?",
                      parameters.toArray())
                  .order("STREAM ASC, VERSION_NO ASC")));
    }
    return found;
  }

  private static void addAll(List<Entry> entries, EntryFields... rows) {
    Arrays.stream(rows).map(StoredEntry::read).forEach(entries::add);
  }

  @Override
  public boolean append(Entry entry, boolean definition) {
    return write(List.of(entry), definition);
  }

  @Override
  public boolean appendAll(List<Entry> entries) {
    return write(entries, true);
  }

  private boolean write(List<Entry> entries, boolean definition) {
    return Violations.retrying(
        () -> {
          try {
            return ao.executeInTransaction(() -> add(entries, definition));
          } catch (ActiveObjectsException | UndeclaredThrowableException e) {
            if (Violations.isViolation(e) && isAnyTaken(entries)) {
              return false;
            }
            throw e;
          }
        });
  }

  // The revision first: writers of definitions then wait here for each other, in one order.
  private boolean add(List<Entry> entries, boolean definition) {
    if (definition) {
      changeRevision();
    }
    for (Entry entry : entries) {
      ao.create(EntryRow.class, StoredEntry.entry(entry));
      moveHead(entry);
    }
    return true;
  }

  private void moveHead(Entry entry) {
    HeadRow[] heads = ao.find(HeadRow.class, "STREAM = ?", entry.stream());
    if (heads.length == 0) {
      ao.create(HeadRow.class, StoredEntry.head(entry));
    } else if (heads[0].getVersionNo() < entry.version()) {
      StoredEntry.write(entry, heads[0]);
    }
  }

  private boolean isAnyTaken(List<Entry> entries) {
    return Columns.lists(entries.stream().map(StoredEntry::streamVersion).toList()).stream()
        .anyMatch(
            part ->
                ao.count(EntryRow.class, Columns.in("STREAM_VERSION", part), part.toArray()) > 0);
  }

  @Override
  public void erase(Collection<String> streams) {
    ao.executeInTransaction(
        () -> {
          changeRevision();
          for (List<String> part : Columns.lists(streams)) {
            ao.deleteWithSQL(HeadRow.class, Columns.in("STREAM", part), part.toArray());
            ao.deleteWithSQL(EntryRow.class, Columns.in("STREAM", part), part.toArray());
          }
          return null;
        });
  }

  private void changeRevision() {
    String token = UUID.randomUUID().toString();
    RevisionRow[] rows = ao.find(RevisionRow.class, "NAME = ?", REVISION);
    if (rows.length == 0) {
      ao.create(RevisionRow.class, Map.of("NAME", REVISION, "TOKEN", token));
    } else {
      rows[0].setToken(token);
      rows[0].save();
    }
  }

  @Override
  public String revision() {
    RevisionRow[] rows = ao.find(RevisionRow.class, "NAME = ?", REVISION);
    return rows.length == 0 ? "" : rows[0].getToken();
  }

  // By the entries' own streams, not the heads': verifying must see what has lost its head. In
  // parts, since a database's driver may hold a whole result in memory.
  @Override
  public void forEach(Consumer<Entry> reader) {
    Set<String> streams = new TreeSet<>();
    ao.stream(EntryRow.class, Query.select("ID, STREAM"), row -> streams.add(row.getStream()));
    for (List<String> part : Columns.lists(streams)) {
      List<Entry> entries = new ArrayList<>();
      addAll(entries, ao.find(EntryRow.class, Columns.in("STREAM", part), part.toArray()));
      entries.sort(Comparator.comparing(Entry::stream).thenComparing(Entry::version));
      entries.forEach(reader);
    }
  }

  @Override
  public void forEachHead(Consumer<Entry> reader) {
    Set<String> streams = new TreeSet<>();
    ao.stream(HeadRow.class, Query.select("ID, STREAM"), row -> streams.add(row.getStream()));
    for (List<String> part : Columns.lists(streams)) {
      heads(part).forEach(reader);
    }
  }
}
