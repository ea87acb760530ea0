package org.sharedoutcomes.core.outcome;

import java.util.List;
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
   * @param strength how much, and with the sign which way, 1 is strongest; null for a component
   * @param confidence how sure we are, 0 to 100 percent; null for a component
   */
  public record Edge(
      String from,
      String to,
      EdgeKind kind,
      Operator operator,
      Double strength,
      Integer confidence) {}

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
}
