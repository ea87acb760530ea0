package org.sharedoutcomes.plugin.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.signoff.Rule.Approvers;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.signoff.RuleDraft;

/** What a rule's form holds, read into a draft and written from one. Lists are comma-separated. */
final class RuleFields {
  private RuleFields() {}

  static RuleDraft read(Visit visit, List<Function> functions) {
    List<Requirement> requires = new ArrayList<>();
    for (Function function : functions) {
      String at = function.key() + ".";
      if (visit.has(at + "on")) {
        requires.add(
            new Requirement(
                function.key(),
                new Approvers(
                    list(visit.parameter(at + "users")),
                    list(visit.parameter(at + "groups")),
                    list(visit.parameter(at + "roles")),
                    visit.has(at + "decisionRights")),
                number(visit.parameter(at + "quorum")),
                list(visit.parameter(at + "materialFields")),
                visit.has(at + "selfApproval")));
      }
    }
    return new RuleDraft(
        visit.parameter("name"),
        new Scope(
            list(visit.parameter("projects")),
            list(visit.parameter("issueTypes")),
            visit.parameter("jql"),
            visit.has("customerFacingOnly"),
            list(visit.parameter("stages"))),
        requires,
        days(visit.parameter("due")),
        days(visit.parameter("remindBefore")),
        visit.parameter("escalateTo"),
        visit.has("followOutcomes"));
  }

  static Map<String, String> values(RuleDraft draft) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", draft.name());
    values.put("projects", text(draft.scope().projects()));
    values.put("issueTypes", text(draft.scope().issueTypes()));
    values.put("jql", draft.scope().jql());
    values.put("stages", text(draft.scope().stages()));
    values.put("due", draft.due() == null ? "" : draft.due().toString());
    values.put("remindBefore", draft.remindBefore() == null ? "" : draft.remindBefore().toString());
    values.put("escalateTo", draft.escalateTo());
    return values;
  }

  static String text(List<String> values) {
    return String.join(", ", values);
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split("[,\n]"))
        .map(String::trim)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  private static Integer days(String text) {
    return text.isEmpty() ? null : (Integer) number(text);
  }

  /** 0 for what is no number, which the rules refuse. */
  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
