package org.sharedoutcomes.core.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;

/**
 * Keeps documents with their history. A writer names the version that it saw; the second of two
 * writers is refused with the name of the first, so no update is lost.
 *
 * <p>Definitions are kept in memory as one {@link Snapshot} and checked against the store's
 * revision at every use, so a node that missed something cannot answer from a stale copy.
 */
public final class Journal {
  private static final int TRIES = 20;

  private final Entries entries;
  private final Bodies bodies;
  private final Clock clock;
  private final Map<String, Kind<?>> definitions = new LinkedHashMap<>();
  private final ThreadLocal<Snapshot> held = new ThreadLocal<>();
  private volatile Snapshot snapshot;

  public Journal(Entries entries, Bodies bodies, Clock clock, Collection<Kind<?>> definitions) {
    this.entries = entries;
    this.bodies = bodies;
    this.clock = clock;
    definitions.forEach(kind -> this.definitions.put(kind.name(), kind));
  }

  /** The definitions as they are now: one statement, and one more after somebody changed any. */
  public Snapshot snapshot() {
    if (held.get() != null) {
      return held.get();
    }
    String revision = entries.revision();
    Snapshot known = snapshot;
    if (known != null && known.revision().equals(revision)) {
      return known;
    }
    Snapshot fresh =
        new Snapshot(revision, byKind(entries.headsOf(definitions.keySet()), definitions));
    snapshot = fresh;
    return fresh;
  }

  private Map<String, Map<String, Document<?>>> byKind(
      List<Entry> heads, Map<String, Kind<?>> kinds) {
    Map<String, Map<String, Document<?>>> byKind = new LinkedHashMap<>();
    for (Entry head : heads) {
      if (!head.isDeletion()) {
        byKind
            .computeIfAbsent(head.kind(), kind -> new LinkedHashMap<>())
            .put(head.key(), document(kinds.get(head.kind()), head));
      }
    }
    return byKind;
  }

  /**
   * Does the work with one snapshot of the definitions throughout: a page made of several parts
   * asks for the revision once, and its parts agree with each other.
   */
  public <T> T atOnce(Supplier<T> work) {
    if (held.get() != null) {
      return work.get();
    }
    held.set(snapshot());
    try {
      return work.get();
    } finally {
      held.remove();
    }
  }

  public <T> Optional<Document<T>> find(Kind<T> kind, String key) {
    return Optional.ofNullable(find(kind, List.of(key)).get(key));
  }

  /** Those of the documents that exist, by key. */
  public <T> Map<String, Document<T>> find(Kind<T> kind, Collection<String> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return documents(kind, entries.heads(keys.stream().map(kind::stream).toList()));
  }

  /** Those of the documents that exist, of several kinds, in one statement. */
  public Snapshot find(Map<Kind<?>, ? extends Collection<String>> wanted) {
    Map<String, Kind<?>> kinds = new LinkedHashMap<>();
    List<String> streams = new ArrayList<>();
    wanted.forEach(
        (kind, keys) -> {
          kinds.put(kind.name(), kind);
          keys.forEach(key -> streams.add(kind.stream(key)));
        });
    return new Snapshot("", streams.isEmpty() ? Map.of() : byKind(entries.heads(streams), kinds));
  }

  /** The definitions as they were at that moment, in two statements. */
  public Snapshot snapshot(Instant moment) {
    return asOf(entries.headsOf(definitions.keySet()), definitions, moment);
  }

  /** Those of the documents that existed at that moment as they were, in two statements. */
  public Snapshot find(Map<Kind<?>, ? extends Collection<String>> wanted, Instant moment) {
    Map<String, Kind<?>> kinds = new LinkedHashMap<>();
    List<String> streams = new ArrayList<>();
    wanted.forEach(
        (kind, keys) -> {
          kinds.put(kind.name(), kind);
          keys.forEach(key -> streams.add(kind.stream(key)));
        });
    return asOf(streams.isEmpty() ? List.of() : entries.heads(streams), kinds, moment);
  }

  /** What has not changed since is its head; of the rest the entries until then are read. */
  private Snapshot asOf(List<Entry> heads, Map<String, Kind<?>> kinds, Instant moment) {
    Map<String, Entry> then = new LinkedHashMap<>();
    List<String> changed = new ArrayList<>();
    for (Entry head : heads) {
      if (head.at().isAfter(moment)) {
        changed.add(head.stream());
      }
      then.put(head.stream(), head);
    }
    changed.forEach(then::remove);
    if (!changed.isEmpty()) {
      entries.between(changed, Instant.EPOCH, moment).forEach(e -> then.put(e.stream(), e));
    }
    return new Snapshot("", byKind(List.copyOf(then.values()), kinds));
  }

  /** The changes of these documents after a moment and not after another, oldest first. */
  public List<Entry> changes(Kind<?> kind, Collection<String> keys, Instant after, Instant until) {
    return keys.isEmpty()
        ? List.of()
        : entries.between(keys.stream().map(kind::stream).toList(), after, until);
  }

  /** All documents of the kind, by key, in one statement. */
  public <T> Map<String, Document<T>> all(Kind<T> kind) {
    return documents(kind, entries.headsOf(List.of(kind.name())));
  }

  /** The documents of the kind that were changed at that moment or later, in one statement. */
  public <T> Map<String, Document<T>> changedSince(Kind<T> kind, Instant moment) {
    return documents(kind, entries.headsOf(kind.name(), moment));
  }

  private <T> Map<String, Document<T>> documents(Kind<T> kind, List<Entry> heads) {
    Map<String, Document<T>> found = new LinkedHashMap<>();
    for (Entry head : heads) {
      if (!head.isDeletion()) {
        found.put(head.key(), document(kind, head));
      }
    }
    return found;
  }

  /** Writes the document, or refuses with who was first. */
  public <T> Answer<Document<T>> save(Change<T> change) {
    return write(
        change.kind(),
        change.key(),
        change.expectedVersion(),
        change.who(),
        change.what(),
        change.why(),
        bodies.write(change.value()));
  }

  /** Ends the document; its history stays. */
  public <T> Answer<Integer> delete(
      Kind<T> kind, String key, int expectedVersion, Actor who, String why) {
    return append(kind, key, expectedVersion, who, Entry.DELETED, why == null ? "" : why, "")
        .map(Entry::version);
  }

  /**
   * Changes the document from what it is now, and tries again when somebody else was first: for
   * changes that stand beside each other, such as two people's decisions.
   */
  public <T> Answer<Document<T>> update(
      Kind<T> kind,
      String key,
      Actor who,
      String what,
      String why,
      Function<Optional<T>, Answer<T>> change) {
    Answer<Document<T>> answer = null;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<Document<T>> now = find(kind, key);
      Answer<T> next = change.apply(now.map(Document::value));
      if (!next.isDone()) {
        return Answer.refused(next.reasons());
      }
      int seen = now.map(Document::version).orElse(0);
      answer = save(new Change<>(kind, key, seen, who, what, why, next.get()));
      if (answer.isDone()) {
        return answer;
      }
    }
    return answer;
  }

  /** The stream's entries, oldest first. */
  public List<Entry> history(String stream) {
    return entries.history(stream);
  }

  /** Every version of the document with its value, oldest first. */
  public <T> List<Document<T>> versions(Kind<T> kind, String key) {
    return entries.history(kind.stream(key)).stream()
        .filter(entry -> !entry.isDeletion())
        .map(entry -> document(kind, entry))
        .toList();
  }

  /** The document as it was at that moment. */
  public <T> Optional<Document<T>> asOf(Kind<T> kind, String key, Instant moment) {
    return entries.history(kind.stream(key)).stream()
        .filter(entry -> !entry.at().isAfter(moment))
        .reduce((earlier, later) -> later)
        .filter(entry -> !entry.isDeletion())
        .map(entry -> document(kind, entry));
  }

  /** Reads everything once and names each place where the chain does not hold. */
  public Verification verify() {
    return Verifier.of(entries);
  }

  /** The same of these streams alone. */
  public Verification verify(List<String> streams) {
    return Verifier.of(entries, streams);
  }

  /**
   * Takes out everything that belongs to a sample, with its history: the documents of these keys
   * and those that {@linkplain Dependent depend} on them. Nothing else may be erased.
   *
   * @param kinds every kind of document that there is
   * @param programme key of the sample's programme
   * @param outcomes keys of its outcomes
   * @return how many documents went
   */
  public int erase(Collection<Kind<?>> kinds, String programme, Set<String> outcomes) {
    List<String> streams = new ArrayList<>();
    Map<String, Kind<?>> byName = new LinkedHashMap<>();
    kinds.forEach(kind -> byName.put(kind.name(), kind));
    for (Entry head : entries.headsOf(byName.keySet())) {
      boolean own = head.key().equals(programme) || outcomes.contains(head.key());
      if (own || dependsOn(byName.get(head.kind()), head, programme, outcomes)) {
        streams.add(head.stream());
      }
    }
    held.remove();
    entries.erase(streams);
    return streams.size();
  }

  /** Keys of the documents whose last value was like this, deleted ones included. */
  public <T> Set<String> keysEver(Kind<T> kind, Predicate<T> wanted) {
    Set<String> keys = new LinkedHashSet<>();
    for (Entry head : entries.headsOf(List.of(kind.name()))) {
      List<Document<T>> known =
          head.isDeletion() ? versions(kind, head.key()) : List.of(document(kind, head));
      if (!known.isEmpty() && wanted.test(known.get(known.size() - 1).value())) {
        keys.add(head.key());
      }
    }
    return keys;
  }

  private boolean dependsOn(Kind<?> kind, Entry head, String programme, Set<String> outcomes) {
    return !head.isDeletion()
        && Dependent.class.isAssignableFrom(kind.type())
        && ((Dependent) bodies.read(head.body(), kind.type())).goesWith(programme, outcomes);
  }

  /** Every entry, streams in order and each oldest first. */
  public void forEach(Consumer<Entry> reader) {
    entries.forEach(reader);
  }

  /** What would be added of these entries, each of one of the kinds. Changes nothing. */
  public Intake compare(Collection<Entry> elsewhere, Collection<Kind<?>> kinds) {
    Map<String, Kind<?>> byName = new LinkedHashMap<>();
    kinds.forEach(kind -> byName.put(kind.name(), kind));
    return Intake.of(elsewhere, entries, bodies, byName);
  }

  /**
   * Adds what was found to be new, all or none.
   *
   * @return how many entries were added
   */
  public Answer<Integer> take(Intake intake) {
    if (!intake.reasons().isEmpty()) {
      return Answer.refused(intake.reasons());
    }
    if (!intake.fresh().isEmpty() && !entries.appendAll(intake.fresh())) {
      return Answer.refused(Refusal.conflict("journal", "shared-outcomes.transfer.meanwhile"));
    }
    return Answer.done(intake.fresh().size());
  }

  /** The record in an entry that is no deletion. */
  public <T> T value(Kind<T> kind, Entry entry) {
    return bodies.read(entry.body(), kind.type());
  }

  private <T> Answer<Document<T>> write(
      Kind<T> kind, String key, int expected, Actor who, String what, String why, String body) {
    return append(kind, key, expected, who, what, why, body).map(entry -> document(kind, entry));
  }

  private <T> Answer<Entry> append(
      Kind<T> kind, String key, int expected, Actor who, String what, String why, String body) {
    Optional<Entry> head = head(kind, key);
    int seen = head.filter(entry -> !entry.isDeletion()).map(Entry::version).orElse(0);
    if (seen != expected) {
      return Answer.refused(conflict(head));
    }
    Entry entry =
        Chain.link(
            kind.stream(key),
            head.map(Entry::version).orElse(0) + 1,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            who.userKey(),
            what,
            why,
            body,
            head.map(Entry::hash).orElse(""));
    held.remove();
    if (!entries.append(entry, kind.definition())) {
      return Answer.refused(conflict(head(kind, key)));
    }
    return Answer.done(entry);
  }

  private Optional<Entry> head(Kind<?> kind, String key) {
    return entries.heads(List.of(kind.stream(key))).stream().findFirst();
  }

  private static Refusal conflict(Optional<Entry> head) {
    return head.map(
            entry ->
                Refusal.conflict(
                    "",
                    "shared-outcomes.journal.conflict",
                    new Actor(entry.who()),
                    entry.at().toString(),
                    entry.version()))
        .orElseGet(() -> Refusal.conflict("", "shared-outcomes.journal.gone"));
  }

  private <T> Document<T> document(Kind<T> kind, Entry entry) {
    return new Document<>(
        entry.key(),
        entry.version(),
        entry.at(),
        entry.who(),
        bodies.read(entry.body(), kind.type()));
  }
}
