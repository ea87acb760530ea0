package org.sharedoutcomes.plugin.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.outcome.MetricTree;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.BrowseTree.Picture;

/**
 * Which outcomes of a tree are in sight: all of a small one, of a large one those near the top, and
 * always the way to the one that is selected and to those that are searched for.
 */
final class TreeBranches {
  private static final int SMALL = 60;
  private static final int NEAR = 2;

  private final TreeState state;
  private final List<Outcome> outcomes;
  private final MetricTree tree;
  private final Map<String, List<Edge>> below = new LinkedHashMap<>();
  private final Set<String> acting = new HashSet<>();
  private final Map<String, Integer> depths = new LinkedHashMap<>();
  private final Optional<Outcome> selected;
  private final List<String> way;
  private final Set<String> matches = new LinkedHashSet<>();
  private final Set<String> forced = new HashSet<>();
  private final Set<String> visible = new LinkedHashSet<>();

  TreeBranches(Picture picture, TreeState state) {
    this.state = state;
    this.outcomes = picture.outcomes();
    this.tree = picture.tree().value();
    for (Edge edge : tree.edges()) {
      below.computeIfAbsent(edge.to(), key -> new ArrayList<>()).add(edge);
      acting.add(edge.from());
    }
    measure();
    selected =
        outcomes.stream()
            .filter(outcome -> outcome.key().equals(state.node()))
            .findFirst()
            .or(() -> outcomes.stream().findFirst());
    way = selected.map(outcome -> way(outcome.key())).orElse(List.of());
    search();
    forced.addAll(way.subList(0, Math.max(0, way.size() - 1)));
    for (String match : matches) {
      List<String> path = way(match);
      forced.addAll(path.subList(0, path.size() - 1));
    }
    look();
  }

  private void measure() {
    Deque<String> next = new ArrayDeque<>(tops());
    next.forEach(key -> depths.put(key, 0));
    while (!next.isEmpty()) {
      String key = next.remove();
      for (Edge edge : below.getOrDefault(key, List.of())) {
        if (depths.putIfAbsent(edge.from(), depths.get(key) + 1) == null) {
          next.add(edge.from());
        }
      }
    }
  }

  private List<String> tops() {
    return outcomes.stream().map(Outcome::key).filter(key -> !acting.contains(key)).toList();
  }

  private void search() {
    String wanted = state.query().toLowerCase(Locale.ROOT);
    if (!wanted.isEmpty()) {
      outcomes.stream()
          .filter(
              outcome ->
                  outcome.name().toLowerCase(Locale.ROOT).contains(wanted)
                      || outcome.key().contains(wanted))
          .forEach(outcome -> matches.add(outcome.key()));
    }
  }

  private void look() {
    Deque<String> next = new ArrayDeque<>(tops());
    while (!next.isEmpty()) {
      String key = next.remove();
      if (visible.add(key) && open(key)) {
        below.getOrDefault(key, List.of()).forEach(edge -> next.add(edge.from()));
      }
    }
  }

  /**
   * From the North Star down to the outcome, or from another top when it does not act on the North
   * Star; itself alone when nothing is above it.
   */
  List<String> way(String key) {
    List<String> tops = new ArrayList<>();
    outcomes.stream().filter(Outcome::northStar).map(Outcome::key).forEach(tops::add);
    tops.addAll(tops());
    return tops.stream()
        .map(top -> tree.path(top, key))
        .filter(path -> !path.isEmpty())
        .findFirst()
        .orElse(List.of(key));
  }

  Optional<Outcome> selected() {
    return selected;
  }

  /** From the top down to the one that is selected. */
  List<String> way() {
    return way;
  }

  Set<String> matches() {
    return matches;
  }

  boolean sees(String key) {
    return visible.contains(key);
  }

  int hidden() {
    return outcomes.size() - visible.size();
  }

  boolean hasBelow(String key) {
    return below.containsKey(key);
  }

  int countBelow(String key) {
    return below.getOrDefault(key, List.of()).size();
  }

  boolean open(String key) {
    return forced.contains(key) || unforced(key);
  }

  private boolean unforced(String key) {
    boolean usual = state.whole() || outcomes.size() <= SMALL || depths.getOrDefault(key, 0) < NEAR;
    return usual != state.flipped().contains(key);
  }

  /** What the outcome looks like after it was opened or folded, itself selected. */
  TreeState folded(String key) {
    TreeState there = state.at(key).without();
    return open(key) != unforced(key) ? there : there.flip(key);
  }
}
