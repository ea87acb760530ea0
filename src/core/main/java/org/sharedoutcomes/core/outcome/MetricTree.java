package org.sharedoutcomes.core.outcome;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.journal.Kind;

/**
 * How a programme's outcomes make up or influence each other; never a cycle. Its key is the
 * programme's.
 */
public record MetricTree(List<Edge> edges) {
  public static final Kind<MetricTree> KIND = Kind.definition("tree", MetricTree.class);
  public static final MetricTree EMPTY = new MetricTree(List.of());

  public MetricTree {
    edges = List.copyOf(edges);
  }

  /**
   * One outcome is a part of another, or seems to move it.
   *
   * @param from key of the part or the cause
   * @param to key of the whole or the effect
   * @param operator how parts make the whole; null for an influence
   * @param role which side of a ratio the part is; null for what is no ratio, and for a ratio that
   *     was drawn before sides were told apart
   * @param strength how much, and with the sign which way, 1 is strongest; null for a component
   * @param confidence how sure we are, 0 to 100 percent; null for a component
   */
  public record Edge(
      String from,
      String to,
      EdgeKind kind,
      Operator operator,
      Role role,
      Double strength,
      Integer confidence) {
    public Edge(
        String from,
        String to,
        EdgeKind kind,
        Operator operator,
        Double strength,
        Integer confidence) {
      this(from, to, kind, operator, null, strength, confidence);
    }

    /** Whether it joins the same two outcomes, the same way round. */
    public boolean joins(String part, String whole) {
      return from.equals(part) && to.equals(whole);
    }

    /** The same part on this side of the ratio. */
    Edge on(Role side) {
      return new Edge(from, to, kind, operator, side, strength, confidence);
    }

    public boolean isComponent() {
      return kind == EdgeKind.COMPONENT;
    }
  }

  /** Exact arithmetic part, or believed and weighted effect. */
  public enum EdgeKind {
    COMPONENT,
    INFLUENCE
  }

  /** How components make up the whole. */
  public enum Operator {
    SUM,
    PRODUCT,
    RATIO
  }

  /** The side of a ratio. */
  public enum Role {
    NUMERATOR,
    DENOMINATOR;

    Role other() {
      return this == NUMERATOR ? DENOMINATOR : NUMERATOR;
    }
  }

  /**
   * The shortest way from the top down to an outcome that acts on it, both included; of two as
   * short the one whose edges were drawn first. Empty when it does not act on the top at all.
   */
  public List<String> path(String top, String outcome) {
    Map<String, String> above = new HashMap<>(Map.of(outcome, outcome));
    Deque<String> next = new ArrayDeque<>(List.of(outcome));
    while (!next.isEmpty() && !above.containsKey(top)) {
      String key = next.remove();
      for (Edge edge : edges) {
        if (edge.from().equals(key) && above.putIfAbsent(edge.to(), key) == null) {
          next.add(edge.to());
        }
      }
    }
    if (!above.containsKey(top)) {
      return List.of();
    }
    List<String> path = new ArrayList<>(List.of(top));
    while (!path.get(path.size() - 1).equals(outcome)) {
      path.add(above.get(path.get(path.size() - 1)));
    }
    return path;
  }
}
