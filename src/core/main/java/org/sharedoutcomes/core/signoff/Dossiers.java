package org.sharedoutcomes.core.signoff;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.journal.Journal;

/** The dossiers of the issues that one assessment is about, each read once and many together. */
final class Dossiers {
  private final Journal journal;
  private final Map<Long, Dossier> known = new HashMap<>();

  Dossiers(Journal journal) {
    this.journal = journal;
  }

  /** Reads those that are not known yet, in one statement. */
  void load(Collection<Long> ids) {
    List<Long> unknown = ids.stream().filter(id -> !known.containsKey(id)).toList();
    unknown.forEach(id -> known.put(id, Dossier.EMPTY));
    journal
        .find(Dossier.KIND, unknown.stream().map(String::valueOf).toList())
        .forEach((key, document) -> known.put(Long.valueOf(key), document.value()));
  }

  /** What was loaded of the issue; empty when nothing was. */
  Dossier of(long id) {
    return known.getOrDefault(id, Dossier.EMPTY);
  }

  /** Whether it was loaded. */
  boolean has(long id) {
    return known.containsKey(id);
  }

  /** Those that were loaded and exist. */
  Map<Long, Dossier> found() {
    Map<Long, Dossier> found = new HashMap<>(known);
    found.values().removeIf(Dossier.EMPTY::equals);
    return found;
  }
}
