package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Map;

/**
 * The sign-off rules as an administrator sees them.
 *
 * @param past that some workflow leads past them; empty when none does
 */
record RulesPage(List<Line> rules, boolean empty, String past) {
  /**
   * A rule as a sentence.
   *
   * @param status such as "Live v4" or "Draft"
   * @param older which versions still hold for older issues; empty for none
   * @param use how often it was used lately; empty for a draft
   * @param attested who has not attested it; empty when nobody is missing
   * @param warnings what no longer holds in it
   */
  record Line(
      String id,
      String name,
      boolean live,
      boolean drafted,
      String status,
      String tone,
      String sentence,
      List<String> details,
      String older,
      String use,
      String attested,
      List<String> warnings) {}

  /**
   * The form of one rule.
   *
   * @param id empty for a new one
   * @param version of the draft; 0 when there is none yet
   * @param basedOn the rule's version that the draft takes the place of
   * @param live the rule's newest version; 0 for none
   * @param values what is typed, by the field's name
   * @param errors what is wrong, by the field's name
   * @param summary everything that is wrong
   * @param trial what the rule would ask of an issue; null when nobody asked
   */
  record Form(
      String id,
      String title,
      int version,
      int basedOn,
      int live,
      String state,
      Map<String, String> values,
      boolean customerFacingOnly,
      boolean followOutcomes,
      List<Asked> functions,
      boolean noFunctions,
      Map<String, String> errors,
      List<String> summary,
      boolean refused,
      String issue,
      String trialError,
      Tried trial) {}

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

  /** What the rule would ask of one issue. */
  record Tried(
      String issue,
      String summary,
      String result,
      boolean applies,
      List<Part> parts,
      List<Needed> functions) {}

  /** One condition of the rule's scope. */
  record Part(String sentence, boolean fits) {}

  /** A function that would have to sign. */
  record Needed(String name, String approvers, String why, String problem) {}
}
