package org.sharedoutcomes.core.testkit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sharedoutcomes.core.common.Dependencies;

/** Links between issues in memory. */
public final class InMemoryDependencies implements Dependencies {
  private final Set<Directed> all = new LinkedHashSet<>();
  private int asked;

  public void link(String type, long from, long to) {
    all.add(new Directed(type, from, to));
  }

  /** How often links were asked for. */
  public int asked() {
    return asked;
  }

  @Override
  public List<Directed> among(Collection<String> types, Collection<Long> issues) {
    asked++;
    Set<Long> wanted = Set.copyOf(issues);
    return all.stream()
        .filter(link -> types.stream().anyMatch(link.type()::equalsIgnoreCase))
        .filter(link -> wanted.contains(link.from()) || wanted.contains(link.to()))
        .toList();
  }
}
