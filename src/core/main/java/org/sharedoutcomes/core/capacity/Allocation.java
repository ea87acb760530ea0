package org.sharedoutcomes.core.capacity;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.journal.Dependent;
import org.sharedoutcomes.core.journal.Kind;

/**
 * How a programme wants to spread a quarter's work over its outcomes.
 *
 * @param shares percent by outcome key, each 0 to 100 with at most one digit after the point,
 *     together at most 100; the rest is not allotted
 * @param capacity how much work the quarter can hold, in the unit of Jira's field of estimates, or
 *     in cards when there is none; more than 0, null when nobody has said
 */
public record Allocation(
    String programme, Quarter quarter, Map<String, BigDecimal> shares, BigDecimal capacity)
    implements Dependent {
  public static final Kind<Allocation> KIND = Kind.definition("allocation", Allocation.class);

  static final BigDecimal ALL = BigDecimal.valueOf(100);

  public Allocation {
    shares = Collections.unmodifiableMap(new TreeMap<>(shares));
  }

  static Allocation none(String programme, Quarter quarter) {
    return new Allocation(programme, quarter, Map.of(), null);
  }

  /** The document's key, such as {@code DEMO.2026-Q4}. */
  static String key(String programme, Quarter quarter) {
    return programme + "." + quarter;
  }

  /** What the shares come to, 0 to 100. */
  public BigDecimal allotted() {
    return shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is left for everything else, 0 to 100. */
  public BigDecimal notAllotted() {
    return ALL.subtract(allotted());
  }

  @Override
  public boolean goesWith(String gone, Set<String> outcomes) {
    return programme.equals(gone);
  }
}
