package org.sharedoutcomes.core.signoff;

import java.util.List;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.Outcome;

/**
 * The rules that apply to one issue, and why no more of them do.
 *
 * @param broken what keeps a rule from being checked, or null; such a rule counts as applying
 * @param exceptCustomerFacing whether a rule would apply if the issue were customer-facing
 * @param outcomes what the issue is done for, when one of the rules follows outcomes or asks who is
 *     accountable for them
 */
record Application(
    List<Document<Rule>> rules,
    Refusal broken,
    boolean exceptCustomerFacing,
    List<Outcome> outcomes) {
  List<Verdict.AppliedRule> named() {
    return rules.stream().map(Application::named).toList();
  }

  static Verdict.AppliedRule named(Document<Rule> rule) {
    return new Verdict.AppliedRule(rule.key(), rule.value().name(), rule.version());
  }

  /** In one sentence, why the parts are asked for, or why none is. */
  Refusal why(List<FunctionVerdict> parts) {
    if (broken != null) {
      return broken;
    }
    if (!rules.isEmpty()) {
      return text("rules", rules.stream().map(rule -> rule.value().name()).toList());
    }
    if (!parts.isEmpty()) {
      return text("interfaces", parts.stream().map(FunctionVerdict::name).toList());
    }
    return exceptCustomerFacing ? text("not-customer-facing") : text("no-rule");
  }

  /** Whether this says that a rule's query cannot be asked at all. */
  static boolean isBroken(Refusal why) {
    return why.key().equals(Applications.BROKEN);
  }

  private static Refusal text(String name, Object... arguments) {
    return Refusal.invalid("", "shared-outcomes.sign-off.why." + name, arguments);
  }
}
