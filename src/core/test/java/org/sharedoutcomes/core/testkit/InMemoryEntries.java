package org.sharedoutcomes.core.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.sharedoutcomes.core.journal.Entries;
import org.sharedoutcomes.core.journal.Entry;

/** Journal entries in memory, with ways to tamper with them as somebody in the database could. */
public final class InMemoryEntries implements Entries {
  private final Map<String, List<Entry>> streams = new TreeMap<>();
  private final Map<String, Entry> heads = new TreeMap<>();
  private long revision;
  private int statements;
  private Runnable meanwhile;

  @Override
  public synchronized List<Entry> heads(Collection<String> wanted) {
    statements++;
    return wanted.stream().distinct().map(heads::get).filter(Objects::nonNull).toList();
  }

  @Override
  public synchronized List<Entry> headsOf(Collection<String> kinds) {
    statements++;
    return heads.values().stream().filter(entry -> kinds.contains(entry.kind())).toList();
  }

  @Override
  public synchronized List<Entry> headsOf(String kind, Instant since) {
    statements++;
    return heads.values().stream()
        .filter(entry -> entry.kind().equals(kind) && !entry.at().isBefore(since))
        .toList();
  }

  @Override
  public synchronized List<Entry> history(String stream) {
    statements++;
    return List.copyOf(streams.getOrDefault(stream, List.of()));
  }

  @Override
  public synchronized List<Entry> between(Collection<String> wanted, Instant after, Instant until) {
    statements++;
    return wanted.stream()
        .distinct()
        .flatMap(stream -> streams.getOrDefault(stream, List.of()).stream())
        .filter(entry -> entry.at().isAfter(after) && !entry.at().isAfter(until))
        .toList();
  }

  @Override
  public synchronized boolean append(Entry entry, boolean definition) {
    statements++;
    Runnable others = meanwhile;
    meanwhile = null;
    if (others != null) {
      others.run();
    }
    List<Entry> history = streams.computeIfAbsent(entry.stream(), stream -> new ArrayList<>());
    if (history.stream().anyMatch(known -> known.version() == entry.version())) {
      return false;
    }
    history.add(entry);
    heads.put(entry.stream(), entry);
    if (definition) {
      revision++;
    }
    return true;
  }

  @Override
  public synchronized boolean appendAll(List<Entry> added) {
    boolean taken =
        added.stream()
            .anyMatch(
                entry ->
                    streams.getOrDefault(entry.stream(), List.of()).stream()
                        .anyMatch(known -> known.version() == entry.version()));
    if (!taken) {
      added.forEach(entry -> append(entry, true));
    }
    return !taken;
  }

  @Override
  public synchronized void erase(Collection<String> erased) {
    statements++;
    streams.keySet().removeAll(erased);
    heads.keySet().removeAll(erased);
    revision++;
  }

  @Override
  public synchronized String revision() {
    statements++;
    return Long.toString(revision);
  }

  @Override
  public synchronized void forEach(Consumer<Entry> reader) {
    streams.values().forEach(history -> history.forEach(reader));
  }

  @Override
  public synchronized void forEachHead(Consumer<Entry> reader) {
    heads.values().forEach(reader);
  }

  /** Others write just before the next entry is added, once it is clear what it says. */
  public synchronized void beforeNextAppend(Runnable others) {
    meanwhile = others;
  }

  /** How often the store was asked or written, as a database would count statements. */
  public synchronized int statements() {
    return statements;
  }

  /** Rewrites one stored row behind the journal's back. */
  public synchronized void edit(String stream, int version, UnaryOperator<Entry> change) {
    streams.get(stream).replaceAll(e -> e.version() == version ? change.apply(e) : e);
  }

  /** Removes one stored row behind the journal's back. */
  public synchronized void remove(String stream, int version) {
    streams.get(stream).removeIf(entry -> entry.version() == version);
  }

  /** Rewrites a stream's head behind the journal's back. */
  public synchronized void editHead(String stream, UnaryOperator<Entry> change) {
    heads.computeIfPresent(stream, (key, head) -> change.apply(head));
  }

  /** Removes a stream's head behind the journal's back. */
  public synchronized void removeHead(String stream) {
    heads.remove(stream);
  }
}
