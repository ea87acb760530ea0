package org.sharedoutcomes.core.capacity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.capacity.Backlog.Incomplete;
import org.sharedoutcomes.core.capacity.Backlog.Lack;
import org.sharedoutcomes.core.capacity.Backlog.Missing;
import org.sharedoutcomes.core.capacity.Backlog.Part;
import org.sharedoutcomes.core.capacity.Backlog.Row;
import org.sharedoutcomes.core.capacity.Backlog.Way;
import org.sharedoutcomes.core.capacity.Initiative.Aim;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.outcome.Metric.Direction;
import org.sharedoutcomes.core.outcome.Outcome;

/**
 * Orders work by expected effect × confidence ÷ estimate.
 *
 * <p>Within one outcome the effect is taken as it is, in the metric's unit towards the wanted
 * direction. Percent points and visitors cannot be added, so across outcomes it is taken as the
 * expected share of the way that its outcome still has to go; shares of several outcomes add up, as
 * if finishing either way were worth the same. One outcome's work alone comes in the same order
 * either way, for its way is the same for all of it.
 *
 * @param outcomes those that count, by key
 * @param ways null when effects are taken as they are
 */
record Ordering(Map<String, Outcome> outcomes, Ways ways, boolean byEstimate) {
  private static final MathContext EXACT = MathContext.DECIMAL128;

  /** What came out. */
  record Ordered(List<Row> rows, List<Incomplete> incomplete) {}

  Ordered of(List<Initiative> work) {
    List<Row> rows = new ArrayList<>();
    List<Incomplete> incomplete = new ArrayList<>();
    for (Initiative one : work) {
      weigh(one, rows, incomplete);
    }
    rows.sort(Comparator.comparing(Row::score).reversed());
    return new Ordered(ranked(rows), incomplete);
  }

  private void weigh(Initiative one, List<Row> rows, List<Incomplete> incomplete) {
    List<Lack> lacks = new ArrayList<>();
    List<Part> parts = parts(one, lacks);
    List<Lack> whole = new ArrayList<>(lacks);
    BigDecimal effort = effort(one, whole);
    if (parts.isEmpty() || effort == null) {
      incomplete.add(new Incomplete(one, parts.isEmpty() ? whole : effortless(whole)));
      return;
    }
    BigDecimal score =
        parts.stream()
            .map(part -> part.gain().multiply(BigDecimal.valueOf(part.confidence(), 2)))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(effort, EXACT);
    rows.add(new Row(0, one, score, effort, parts, lacks));
  }

  /** What keeps work apart that would have a score otherwise. */
  private static List<Lack> effortless(List<Lack> lacks) {
    return lacks.stream().filter(lack -> lack.outcome() == null).toList();
  }

  private BigDecimal effort(Initiative one, List<Lack> lacks) {
    if (!byEstimate) {
      return BigDecimal.ONE;
    }
    if (one.estimate() != null && one.estimate().signum() > 0) {
      return one.estimate();
    }
    lacks.add(new Lack(one.estimate() == null ? Missing.ESTIMATE : Missing.EFFORT, null));
    return null;
  }

  private List<Part> parts(Initiative one, List<Lack> lacks) {
    List<Part> parts = new ArrayList<>();
    List<Aim> aims =
        one.aims().stream().filter(aim -> outcomes.containsKey(aim.outcome())).toList();
    if (aims.isEmpty()) {
      lacks.add(new Lack(Missing.OUTCOME, null));
    }
    for (Aim aim : aims) {
      add(outcomes.get(aim.outcome()), aim.effect(), parts, lacks);
    }
    return parts;
  }

  private void add(Outcome outcome, Effect effect, List<Part> parts, List<Lack> lacks) {
    int before = lacks.size();
    if (effect.expectedEffect() == null) {
      lacks.add(new Lack(Missing.EFFECT, outcome));
    }
    if (effect.confidence() == null) {
      lacks.add(new Lack(Missing.CONFIDENCE, outcome));
    }
    Way way = ways == null ? null : ways.of(outcome).orElse(null);
    if (ways != null && way == null) {
      boolean unknown = ways.from(outcome).isEmpty();
      lacks.add(new Lack(unknown ? Missing.VALUE : Missing.TARGET, outcome));
    }
    if (lacks.size() == before) {
      BigDecimal wanted =
          outcome.metric().direction() == Direction.UP
              ? effect.expectedEffect()
              : effect.expectedEffect().negate();
      parts.add(
          new Part(
              outcome,
              effect.expectedEffect(),
              effect.confidence(),
              way == null ? wanted : ofTheWay(wanted, way),
              way));
    }
  }

  private static BigDecimal ofTheWay(BigDecimal wanted, Way way) {
    return wanted.multiply(Allocation.ALL).divide(way.to().subtract(way.from()).abs(), EXACT);
  }

  /** Equal scores share a rank, and the next one counts them all. */
  private static List<Row> ranked(List<Row> sorted) {
    List<Row> ranked = new ArrayList<>();
    for (Row row : sorted) {
      Row before = ranked.isEmpty() ? null : ranked.get(ranked.size() - 1);
      boolean same = before != null && before.score().compareTo(row.score()) == 0;
      ranked.add(
          new Row(
              same ? before.rank() : ranked.size() + 1,
              row.work(),
              row.score(),
              row.effort(),
              row.parts(),
              row.lacks()));
    }
    return ranked;
  }
}
