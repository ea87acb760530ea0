package org.sharedoutcomes.core.outcome;

import java.util.Map;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.outcome.MetricTree.Edge;
import org.sharedoutcomes.core.outcome.MetricTree.EdgeKind;
import org.sharedoutcomes.core.outcome.MetricTree.Operator;
import org.sharedoutcomes.core.outcome.MetricTree.Role;
import org.sharedoutcomes.core.outcome.ShapeTree.EdgeDraft;

/** Turns an edge as typed into one, or says of every field what is wrong with it. */
final class EdgeReader {
  private final Map<String, Outcome> known;
  private final Findings findings;

  EdgeReader(Map<String, Outcome> known, Findings findings) {
    this.known = known;
    this.findings = findings;
  }

  /**
   * Reads the edge.
   *
   * @param field what the edge is called in the input
   */
  Edge read(String field, EdgeDraft draft) {
    EdgeKind kind =
        findings.oneOf(field + ".kind", draft.kind(), EdgeKind.class, EdgeKind.COMPONENT);
    boolean component = kind == EdgeKind.COMPONENT;
    if (!component && !blank(draft.operator())) {
      findings.add(Refusal.invalid(field, "shared-outcomes.outcome.operator-of-influence"));
    }
    if (component && (draft.strength() != null || draft.confidence() != null)) {
      findings.add(Refusal.invalid(field, "shared-outcomes.outcome.strength-of-component"));
    }
    Operator operator =
        component
            ? findings.oneOf(field + ".operator", draft.operator(), Operator.class, Operator.SUM)
            : null;
    return new Edge(
        end(field + ".from", draft.from()),
        end(field + ".to", draft.to()),
        kind,
        operator,
        role(field + ".role", draft.role(), operator),
        strength(field + ".strength", draft.strength()),
        findings.within(field + ".confidence", draft.confidence(), 0, 100));
  }

  private Role role(String field, String text, Operator operator) {
    if (operator != Operator.RATIO && !blank(text)) {
      findings.add(Refusal.invalid(field, "shared-outcomes.tree.role-without-ratio"));
      return null;
    }
    return findings.oneOf(field, text, Role.class, null);
  }

  private Double strength(String field, Double strength) {
    if (strength != null && !(strength >= -1 && strength <= 1)) {
      findings.add(Refusal.invalid(field, "shared-outcomes.common.not-within", field, -1, 1));
    }
    return strength;
  }

  private String end(String field, String key) {
    String wanted = findings.required(field, key, 60);
    if (!wanted.isEmpty() && !known.containsKey(wanted)) {
      findings.add(Refusal.invalid(field, "shared-outcomes.outcome.no-such-outcome", wanted));
    }
    return wanted;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
