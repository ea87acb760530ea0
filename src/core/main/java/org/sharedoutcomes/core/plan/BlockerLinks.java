package org.sharedoutcomes.core.plan;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Dependencies;
import org.sharedoutcomes.core.common.Dependencies.Directed;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.journal.Snapshot;

/**
 * Which types of Jira's links say that work waits for other work.
 *
 * @param blocking names of the types whose link starts at what blocks, such as <i>blocks</i>
 * @param waiting names of the types whose link starts at what waits, such as <i>depends on</i>
 */
public record BlockerLinks(List<String> blocking, List<String> waiting) {
  public static final Kind<BlockerLinks> KIND =
      Kind.definition("blocker-links", BlockerLinks.class);

  /** There is one document of them; this is its key. */
  public static final String KEY = "installation";

  /** What holds until an administrator says otherwise. */
  public static final BlockerLinks DEFAULT =
      new BlockerLinks(List.of("Blocks"), List.of("Depends"));

  public BlockerLinks {
    blocking = blocking == null ? List.of() : List.copyOf(blocking);
    waiting = waiting == null ? List.of() : List.copyOf(waiting);
  }

  public static BlockerLinks of(Snapshot snapshot) {
    return snapshot.find(KIND, KEY).map(Document::value).orElse(DEFAULT);
  }

  /** Work that cannot be done before other work. */
  public record Blocking(long blocker, long blocked) {}

  /** What blocks the issues and what they block, each pair once. */
  public List<Blocking> among(Dependencies dependencies, Collection<Long> issues) {
    List<String> types = Stream.concat(blocking.stream(), waiting.stream()).toList();
    if (types.isEmpty() || issues.isEmpty()) {
      return List.of();
    }
    return dependencies.among(types, issues).stream()
        .map(link -> startsAtWaiting(link) ? reversed(link) : new Blocking(link.from(), link.to()))
        .filter(pair -> pair.blocker() != pair.blocked())
        .distinct()
        .toList();
  }

  private static Blocking reversed(Directed link) {
    return new Blocking(link.to(), link.from());
  }

  private boolean startsAtWaiting(Directed link) {
    String type = link.type().toLowerCase(Locale.ROOT);
    return waiting.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(type));
  }
}
