package org.sharedoutcomes.core.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.journal.Verification.Broken;

/** Walks all entries once and compares each stream's end with the head that is kept beside it. */
final class Verifier {
  private final Map<String, Entry> last = new HashMap<>();
  private final List<Broken> broken = new ArrayList<>();
  private long entries;

  static Verification of(Entries entries) {
    Verifier verifier = new Verifier();
    entries.forEach(verifier::read);
    Map<String, Entry> ends = new HashMap<>(verifier.last);
    entries.forEachHead(head -> verifier.compare(head, ends.remove(head.stream())));
    ends.values()
        .forEach(e -> verifier.broken.add(new Broken(e.stream(), e.version(), "head-removed")));
    return new Verification(verifier.entries, verifier.last.size(), List.copyOf(verifier.broken));
  }

  private void read(Entry entry) {
    entries++;
    Entry before = last.put(entry.stream(), entry);
    int expected = before == null ? 1 : before.version() + 1;
    for (int missing = expected; missing < entry.version(); missing++) {
      broken.add(new Broken(entry.stream(), missing, "removed"));
    }
    String previousHash = before == null ? "" : before.hash();
    boolean follows = entry.version() != expected || entry.previousHash().equals(previousHash);
    if (!Chain.holds(entry) || !follows) {
      broken.add(new Broken(entry.stream(), entry.version(), "edited"));
    }
  }

  private void compare(Entry head, Entry end) {
    int lastVersion = end == null ? 0 : end.version();
    if (lastVersion < head.version()) {
      broken.add(new Broken(head.stream(), lastVersion + 1, "truncated"));
    } else if (!head.equals(end)) {
      broken.add(new Broken(head.stream(), head.version(), "head-edited"));
    }
  }
}
