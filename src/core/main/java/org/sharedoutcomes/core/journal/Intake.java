package org.sharedoutcomes.core.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Refusal;

/**
 * Histories that were written elsewhere, such as in a file, compared with those that are here: what
 * is new is added, what is the same stays, and a history that went another way is refused.
 *
 * @param fresh the entries to add, streams in order and each oldest first
 * @param reasons why nothing may be added; empty when all is well
 */
public record Intake(List<Entry> fresh, List<Refusal> reasons) {
  public Intake {
    fresh = List.copyOf(fresh);
    reasons = List.copyOf(reasons);
  }

  static Intake of(
      Collection<Entry> file, Entries here, Bodies bodies, Map<String, Kind<?>> kinds) {
    Map<String, List<Entry>> streams = new LinkedHashMap<>();
    file.forEach(e -> streams.computeIfAbsent(e.stream(), any -> new ArrayList<>()).add(e));
    List<Refusal> reasons = new ArrayList<>();
    streams.values().forEach(history -> check(history, bodies, kinds, reasons));
    List<Entry> fresh = new ArrayList<>();
    if (reasons.isEmpty()) {
      Map<String, Entry> heads = new HashMap<>();
      here.heads(streams.keySet()).forEach(head -> heads.put(head.stream(), head));
      streams.forEach(
          (stream, history) -> compare(history, heads.get(stream), here, fresh, reasons));
    }
    return new Intake(fresh, reasons);
  }

  private static void check(
      List<Entry> history, Bodies bodies, Map<String, Kind<?>> kinds, List<Refusal> reasons) {
    Entry before = null;
    for (Entry entry : history) {
      Kind<?> kind = kinds.get(entry.kind());
      if (kind == null) {
        reasons.add(
            Refusal.invalid("journal", "shared-outcomes.transfer.unknown-kind", entry.stream()));
        return;
      }
      int version = before == null ? 1 : before.version() + 1;
      String previousHash = before == null ? "" : before.hash();
      boolean follows = entry.version() == version && entry.previousHash().equals(previousHash);
      boolean readable = entry.isDeletion() || bodies.reads(entry.body(), kind.type());
      if (!follows || !Chain.holds(entry) || !readable) {
        reasons.add(
            Refusal.invalid("journal", "shared-outcomes.transfer.broken", entry.stream(), version));
        return;
      }
      before = entry;
    }
  }

  private static void compare(
      List<Entry> history, Entry head, Entries here, List<Entry> fresh, List<Refusal> reasons) {
    int known = head == null ? 0 : head.version();
    if (known == 0 || (known <= history.size() && isSame(head, history.get(known - 1)))) {
      fresh.addAll(history.subList(known, history.size()));
      return;
    }
    boolean older =
        known > history.size()
            && isSame(
                here.history(head.stream()).get(history.size() - 1),
                history.get(history.size() - 1));
    if (!older) {
      reasons.add(
          Refusal.conflict(
              "journal",
              "shared-outcomes.transfer.diverged",
              head.stream(),
              new Actor(head.who()),
              head.at().toString()));
    }
  }

  /** The hash holds everything up to here. */
  private static boolean isSame(Entry one, Entry other) {
    return one.hash().equals(other.hash());
  }
}
