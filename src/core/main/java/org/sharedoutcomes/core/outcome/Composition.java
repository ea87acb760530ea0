package org.sharedoutcomes.core.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.MetricTree.Operator;
import org.sharedoutcomes.core.outcome.MetricTree.Role;

/**
 * An outcome and the parts that make it up: one sum, one product or one ratio, never a mixture. The
 * parts of a sum have the unit of the whole; a product or ratio of units gives it, by the rules of
 * {@link Unit}.
 *
 * @param parts the component edges that lead to the whole, at least one
 */
public record Composition(String whole, List<Edge> parts) {
  public Composition {
    parts = List.copyOf(parts);
  }

  /** Every whole of the tree with its parts. */
  public static List<Composition> of(List<Edge> edges) {
    Map<String, List<Edge>> parts = new LinkedHashMap<>();
    for (Edge edge : edges) {
      if (edge.isComponent()) {
        parts.computeIfAbsent(edge.to(), key -> new ArrayList<>()).add(edge);
      }
    }
    return parts.entrySet().stream()
        .map(entry -> new Composition(entry.getKey(), sided(entry.getValue())))
        .toList();
  }

  /** A side that nobody told is the one that is left, the numerator first. */
  private static List<Edge> sided(List<Edge> parts) {
    if (parts.size() > 2 || parts.stream().anyMatch(e -> e.operator() != Operator.RATIO)) {
      return parts;
    }
    List<Edge> sided = new ArrayList<>();
    for (Edge e : parts) {
      sided.add(e.role() == null ? e.on(free(parts, sided)) : e);
    }
    return sided;
  }

  private static Role free(List<Edge> parts, List<Edge> sided) {
    return Stream.concat(parts.stream(), sided.stream())
            .anyMatch(edge -> edge.role() == Role.NUMERATOR)
        ? Role.DENOMINATOR
        : Role.NUMERATOR;
  }

  /** What joins the parts; empty for a mixture. */
  public Optional<Operator> operator() {
    Operator first = parts.get(0).operator();
    return parts.stream().allMatch(part -> part.operator() == first)
        ? Optional.of(first)
        : Optional.empty();
  }

  public Optional<Edge> part(Role role) {
    return parts.stream().filter(part -> part.role() == role).findFirst();
  }

  /**
   * What is wrong with it or still missing; empty when the whole can be computed.
   *
   * @param outcomes all that the edges name, by key
   */
  public Optional<Flaw> flaw(Map<String, Outcome> outcomes) {
    Optional<Operator> operator = operator();
    if (operator.isEmpty()) {
      return Optional.of(broken("", "shared-outcomes.tree.mixed", outcomes.get(whole).name()));
    }
    return switch (operator.get()) {
      case SUM -> sum(outcomes);
      case PRODUCT -> product(outcomes);
      case RATIO -> ratio(outcomes);
    };
  }

  private Optional<Flaw> sum(Map<String, Outcome> outcomes) {
    Unit wanted = unit(outcomes, whole);
    return parts.stream()
        .filter(part -> !unit(outcomes, part.from()).adds(wanted))
        .findFirst()
        .map(
            part ->
                broken(
                    part.from(),
                    "shared-outcomes.tree.units-of-sum",
                    named(outcomes, part.from()) + " → " + named(outcomes, whole),
                    shown(outcomes, whole)));
  }

  private Optional<Flaw> product(Map<String, Outcome> outcomes) {
    if (parts.size() < 2) {
      return Optional.of(unfinished("shared-outcomes.tree.one-factor", outcomes.get(whole).name()));
    }
    Unit unit = Unit.ONE;
    for (Edge part : parts) {
      unit = unit.times(unit(outcomes, part.from()));
    }
    return fits(outcomes, unit, " × ", parts);
  }

  private Optional<Flaw> ratio(Map<String, Outcome> outcomes) {
    String name = outcomes.get(whole).name();
    Optional<Edge> numerator = part(Role.NUMERATOR);
    Optional<Edge> denominator = part(Role.DENOMINATOR);
    if (parts.size() > 2 || (parts.size() == 2 && (numerator.isEmpty() || denominator.isEmpty()))) {
      return Optional.of(broken("", "shared-outcomes.tree.sides-of-ratio", name));
    }
    if (numerator.isEmpty()) {
      return Optional.of(unfinished("shared-outcomes.tree.no-numerator", name));
    }
    if (denominator.isEmpty()) {
      return Optional.of(unfinished("shared-outcomes.tree.no-denominator", name));
    }
    Unit unit =
        unit(outcomes, numerator.get().from()).per(unit(outcomes, denominator.get().from()));
    return fits(outcomes, unit, " ÷ ", List.of(numerator.get(), denominator.get()));
  }

  private Optional<Flaw> fits(
      Map<String, Outcome> outcomes, Unit unit, String sign, List<Edge> inOrder) {
    Unit wanted = unit(outcomes, whole);
    boolean share =
        wanted.isShare() || parts.stream().anyMatch(part -> unit(outcomes, part.from()).isShare());
    boolean per =
        wanted.isPer() || parts.stream().anyMatch(part -> unit(outcomes, part.from()).isPer());
    if (unit.gives(wanted, share || !per)) {
      return Optional.empty();
    }
    String path =
        inOrder.stream().map(part -> named(outcomes, part.from())).collect(Collectors.joining(sign))
            + " → "
            + named(outcomes, whole);
    return Optional.of(
        broken("", "shared-outcomes.tree.units", path, unit.toString(), shown(outcomes, whole)));
  }

  private Flaw broken(String part, String key, Object... arguments) {
    return new Flaw(whole, part, true, Refusal.invalid("", key, arguments));
  }

  private Flaw unfinished(String key, Object... arguments) {
    return new Flaw(whole, "", false, Refusal.invalid("", key, arguments));
  }

  private static Unit unit(Map<String, Outcome> outcomes, String key) {
    return Unit.of(outcomes.get(key).metric().unit());
  }

  private static String shown(Map<String, Outcome> outcomes, String key) {
    String unit = outcomes.get(key).metric().unit();
    return unit.isEmpty() ? "–" : unit;
  }

  private static String named(Map<String, Outcome> outcomes, String key) {
    return outcomes.get(key).name() + " (" + shown(outcomes, key) + ")";
  }

  /** What one of the outcome's unit is worth, such as 0.01 for a percent. */
  public static BigDecimal scale(Outcome outcome) {
    return Unit.of(outcome.metric().unit()).scale();
  }
}
