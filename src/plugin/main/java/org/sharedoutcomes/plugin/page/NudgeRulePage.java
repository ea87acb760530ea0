package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Map;

/** What the pages of nudge rules print. */
final class NudgeRulePage {
  private NudgeRulePage() {}

  /** All rules. */
  record All(List<Line> rules, boolean nothing, boolean mayDefine) {}

  /**
   * A rule as sentences.
   *
   * @param suggestion another threshold in words; empty for none
   * @param threshold the one suggested, as it is sent back; empty for none
   */
  record Line(
      String id,
      int version,
      String name,
      List<String> sentences,
      boolean on,
      String health,
      String suggestion,
      String threshold,
      boolean editable) {}

  /**
   * The form of one rule.
   *
   * @param id empty for a new one
   * @param values what is typed, by the field's name
   * @param errors what is wrong, by the field's name
   * @param preview null when nobody asked
   */
  record Form(
      String id,
      int version,
      Map<String, String> values,
      List<Choice> programmes,
      boolean choosesProgramme,
      List<Choice> outcomes,
      List<Kind> kinds,
      boolean percent,
      boolean owner,
      boolean influencers,
      boolean duringDataProblems,
      boolean on,
      Map<String, String> errors,
      List<String> summary,
      boolean refused,
      Preview preview) {}

  /** Something to choose. */
  record Choice(String key, String name, boolean chosen) {}

  /** A kind of condition, and which fields it needs. */
  record Kind(
      String key, String label, boolean chosen, boolean threshold, boolean exit, boolean days) {}

  /**
   * What the rule would have done.
   *
   * @param told the sentence that counts
   * @param part a sentence when only a part was looked at; else empty
   */
  record Preview(String told, String part, List<Tried> outcomes) {}

  /** One outcome. */
  record Tried(String key, String name, String count, List<String> spells) {}
}
