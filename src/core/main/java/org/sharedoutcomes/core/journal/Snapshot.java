package org.sharedoutcomes.core.journal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All current definitions at one revision; immutable, so a use case reads it without a doubt. */
public final class Snapshot {
  private final String revision;
  private final Map<String, Map<String, Document<?>>> byKind;

  Snapshot(String revision, Map<String, Map<String, Document<?>>> byKind) {
    this.revision = revision;
    Map<String, Map<String, Document<?>>> copy = new LinkedHashMap<>();
    byKind.forEach((kind, documents) -> copy.put(kind, new LinkedHashMap<>(documents)));
    this.byKind = copy;
  }

  String revision() {
    return revision;
  }

  /** All documents of the kind, by key. */
  public <T> Collection<Document<T>> all(Kind<T> kind) {
    return of(kind).values();
  }

  public <T> Optional<Document<T>> find(Kind<T> kind, String key) {
    return Optional.ofNullable(of(kind).get(key));
  }

  /** The values alone, by key. */
  public <T> List<T> values(Kind<T> kind) {
    return all(kind).stream().map(Document::value).toList();
  }

  /** The same, and of one kind those documents too that only the other has. */
  public Snapshot or(Kind<?> kind, Snapshot other) {
    Map<String, Map<String, Document<?>>> both = new LinkedHashMap<>(byKind);
    Map<String, Document<?>> all =
        new LinkedHashMap<>(other.byKind.getOrDefault(kind.name(), Map.of()));
    all.putAll(byKind.getOrDefault(kind.name(), Map.of()));
    both.put(kind.name(), all);
    return new Snapshot(revision, both);
  }

  @SuppressWarnings("unchecked") // The journal reads each kind's bodies as that kind's type.
  private <T> Map<String, Document<T>> of(Kind<T> kind) {
    return (Map<String, Document<T>>) (Map<String, ?>) byKind.getOrDefault(kind.name(), Map.of());
  }
}
