package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.MetricTree.EdgeKind;
import org.sharedoutcomes.core.outcome.MetricTree.Operator;
import org.sharedoutcomes.core.outcome.MetricTree.Role;
import org.sharedoutcomes.core.outcome.ShapeTree.EdgeDraft;

/**
 * The form for edges as it was sent, and what was wrong with it.
 *
 * @param action {@code add}, {@code change} or {@code remove}
 * @param from the part or cause of the edge to change; empty when adding
 * @param to the whole or effect of the edge to change; empty when adding
 * @param above whether the outcomes to add are above the selected one
 * @param others keys of the outcomes to add, as many as the form has
 * @param how what the edge means, see {@link How}
 * @param errors sentences by the field that they are about; those about the whole under {@code
 *     form}
 */
record TreeForm(
    String action,
    String from,
    String to,
    boolean above,
    List<String> others,
    String how,
    String strength,
    String confidence,
    String reason,
    Map<String, List<String>> errors) {
  static final int OTHERS = 3;
  private static final double MEDIUM = 0.5;

  /** No strength, so the rules refuse it. */
  private static final double OUTSIDE = 9;

  /** What an edge means, in one choice. */
  enum How {
    SUM,
    PRODUCT,
    NUMERATOR,
    DENOMINATOR,
    RAISES,
    LOWERS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static How of(Edge edge) {
      if (edge.kind() == EdgeKind.INFLUENCE) {
        return edge.strength() != null && edge.strength() < 0 ? LOWERS : RAISES;
      }
      return switch (edge.operator()) {
        case SUM -> SUM;
        case PRODUCT -> PRODUCT;
        case RATIO -> edge.role() == Role.DENOMINATOR ? DENOMINATOR : NUMERATOR;
      };
    }
  }

  TreeForm {
    List<String> padded = new ArrayList<>(others);
    while (padded.size() < OTHERS) {
      padded.add("");
    }
    others = List.copyOf(padded);
  }

  /** A form to add edges. */
  static TreeForm empty(How how) {
    return new TreeForm("add", "", "", false, List.of(), how.word(), "", "", "", Map.of());
  }

  /** A form to change the edge. */
  static TreeForm of(Edge edge) {
    return new TreeForm(
        "change",
        edge.from(),
        edge.to(),
        false,
        List.of(),
        How.of(edge).word(),
        edge.strength() == null ? "" : number(Math.abs(edge.strength())),
        edge.confidence() == null ? "" : edge.confidence().toString(),
        "",
        Map.of());
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  static TreeForm of(Visit visit) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < OTHERS; i++) {
      others.add(visit.parameter("other" + i));
    }
    return new TreeForm(
        visit.parameter("action"),
        visit.parameter("from"),
        visit.parameter("to"),
        visit.parameter("side").equals("above"),
        others,
        visit.parameter("how"),
        visit.parameter("strength"),
        visit.parameter("confidence"),
        visit.parameter("reason"),
        Map.of());
  }

  boolean concerns(Edge edge) {
    return action.equals("change") && edge.joins(from, to);
  }

  /** The edges to add between the outcome and the others chosen. */
  List<EdgeDraft> drafts(String outcome) {
    return others.stream()
        .filter(other -> !other.isEmpty())
        .map(other -> above ? draft(outcome, other) : draft(other, outcome))
        .toList();
  }

  /** The edge to change, as it shall be. */
  EdgeDraft draft() {
    return draft(from, to);
  }

  private EdgeDraft draft(String part, String whole) {
    return switch (how) {
      case "raises", "lowers" -> new EdgeDraft(part, whole, "influence", null, signed(), percent());
      case "numerator", "denominator" ->
          new EdgeDraft(part, whole, "component", "ratio", how, null, null);
      default -> new EdgeDraft(part, whole, "component", operator(), null, null);
    };
  }

  /** Anything else stays as it was typed, so that the rules can name it. */
  private String operator() {
    for (Operator operator : Operator.values()) {
      if (operator.name().toLowerCase(Locale.ROOT).equals(how)) {
        return how;
      }
    }
    return how.isEmpty() ? "none" : how;
  }

  /** Lowering needs a strength, since only its sign tells it from raising. */
  private Double signed() {
    String plain = TypedNumber.plain(strength);
    if (plain.isEmpty()) {
      return how.equals("lowers") ? Double.valueOf(-MEDIUM) : null;
    }
    double size = plain.matches("\\d(\\.\\d{1,9})?") ? Double.parseDouble(plain) : OUTSIDE;
    return how.equals("lowers") ? -size : size;
  }

  private Integer percent() {
    return confidence.isEmpty()
        ? null
        : Optional.of(confidence)
            .filter(c -> c.matches("\\d{1,3}"))
            .map(Integer::valueOf)
            .orElse(-1);
  }

  /** The same form with each reason at its field. */
  TreeForm refused(List<Refusal> reasons, Texts texts) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Refusal reason : reasons) {
      all.computeIfAbsent(field(reason.field()), key -> new ArrayList<>()).add(texts.say(reason));
    }
    return new TreeForm(action, from, to, above, others, how, strength, confidence, reason, all);
  }

  /** Which of the form's fields the rules mean. */
  private String field(String name) {
    for (String known : List.of("strength", "confidence", "reason")) {
      if (name.endsWith(known)) {
        return known;
      }
    }
    if (name.endsWith("operator") || name.endsWith("role") || name.endsWith("kind")) {
      return "how";
    }
    if (!action.equals("add")) {
      return name.startsWith("edges[") ? "how" : "form";
    }
    if (name.startsWith("edges[")) {
      return "other" + place(Integer.parseInt(name.replaceAll("\\D+", "")));
    }
    return name.startsWith("edges") ? "other" + place(0) : "form";
  }

  /** The place in the form of the chosen outcome with this number; places left empty count not. */
  private int place(int number) {
    int seen = 0;
    for (int i = 0; i < others.size(); i++) {
      if (!others.get(i).isEmpty() && seen++ == number) {
        return i;
      }
    }
    return 0;
  }
}
