package org.sharedoutcomes.core.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.journal.Verification.Broken;

/**
 * Walks all entries once and compares each stream's end with the head that is kept beside it. What
 * does not hold is looked at again by itself, since somebody may have written meanwhile.
 */
final class Verifier {
  private static final int LOOKS = 5;

  /** So many streams are looked at again; where more are broken, nobody was just writing. */
  private static final int MOST_AGAIN = 200;

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
    return new Verification(
        verifier.entries, verifier.last.size(), again(entries, verifier.broken));
  }

  /** These streams alone, as they are in one look or, when broken, in several. */
  static Verification of(Entries entries, List<String> streams) {
    long read = 0;
    List<Broken> broken = new ArrayList<>();
    for (String stream : streams) {
      read += entries.history(stream).size();
      broken.addAll(lookAt(entries, stream));
    }
    return new Verification(read, streams.size(), List.copyOf(broken));
  }

  private static List<Broken> again(Entries entries, List<Broken> found) {
    Set<String> streams = new LinkedHashSet<>();
    found.forEach(one -> streams.add(one.stream()));
    if (streams.size() > MOST_AGAIN) {
      return List.copyOf(found);
    }
    return streams.stream().flatMap(stream -> lookAt(entries, stream).stream()).toList();
  }

  private static List<Broken> lookAt(Entries entries, String stream) {
    List<Broken> found = List.of();
    for (int look = 0; look < LOOKS; look++) {
      Verifier verifier = new Verifier();
      List<Entry> heads = entries.heads(List.of(stream));
      entries.history(stream).forEach(verifier::read);
      Entry end = verifier.last.get(stream);
      heads.forEach(head -> verifier.compare(head, end));
      if (heads.isEmpty() && end != null) {
        verifier.broken.add(new Broken(stream, end.version(), "head-removed"));
      }
      found = verifier.broken;
      if (found.isEmpty()) {
        return found;
      }
    }
    return found;
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
