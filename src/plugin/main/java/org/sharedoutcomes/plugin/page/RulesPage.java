package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Map;

/** The sign-off rules as an administrator sees them. */
record RulesPage(List<Line> rules, boolean empty) {
  /** A rule as a sentence. */
  record Line(String id, String name, int version, String where, List<String> who) {}

  /**
   * The form of one rule.
   *
   * @param id empty for a new one
   * @param values what is typed, by the field's name
   * @param errors what is wrong, by the field's name
   * @param summary everything that is wrong
   * @param preview what saving would do; null when nobody asked
   */
  record Form(
      String id,
      int version,
      Map<String, String> values,
      boolean customerFacingOnly,
      boolean followOutcomes,
      List<Asked> functions,
      boolean noFunctions,
      Map<String, String> errors,
      List<String> summary,
      boolean refused,
      Preview preview) {}

  /** A function in the form. */
  record Asked(
      String key,
      String name,
      boolean on,
      String quorum,
      String users,
      String groups,
      String roles,
      boolean decisionRights,
      String materialFields,
      boolean selfApproval,
      List<String> errors) {}

  /** What saving would do, a sentence for each effect with the issues' keys. */
  record Preview(String looked, List<Effect> effects, boolean nothing, List<String> warnings) {}

  /** One effect. */
  record Effect(String sentence, List<String> issues) {}
}
