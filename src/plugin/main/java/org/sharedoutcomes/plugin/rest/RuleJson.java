package org.sharedoutcomes.plugin.rest;

import java.util.List;
import java.util.Objects;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.signoff.BrowseRules;
import org.sharedoutcomes.core.signoff.Draft;
import org.sharedoutcomes.core.signoff.Effective;
import org.sharedoutcomes.core.signoff.Rule;
import org.sharedoutcomes.core.signoff.RuleDraft;

/** A sign-off rule on the wire. What is left out is empty. */
record RuleJson(
    String id,
    String name,
    ScopeJson scope,
    List<RequirementJson> requires,
    Integer due,
    Integer remindBefore,
    String escalateTo,
    Boolean followOutcomes,
    Integer version,
    List<String> warnings,
    Integer basedOn,
    String holdsFrom,
    Boolean newIssuesOnly,
    List<Integer> earlier) {
  /** Which issues it is about. */
  record ScopeJson(
      List<String> projects,
      List<String> issueTypes,
      String jql,
      Boolean customerFacingOnly,
      List<String> stages) {
    private static final ScopeJson EVERYTHING = new ScopeJson(null, null, null, null, null);

    Rule.Scope scope() {
      return new Rule.Scope(
          named(projects),
          named(issueTypes),
          Replies.orEmpty(jql).trim(),
          Boolean.TRUE.equals(customerFacingOnly),
          named(stages));
    }
  }

  /** One function that must sign. */
  record RequirementJson(
      String function,
      ApproversJson approvers,
      Integer quorum,
      List<String> materialFields,
      Boolean selfApproval) {
    Rule.Requirement requirement() {
      return new Rule.Requirement(
          Replies.orEmpty(function).trim(),
          approvers == null ? ApproversJson.NOBODY : approvers.approvers(),
          quorum == null ? 0 : quorum,
          named(materialFields),
          Boolean.TRUE.equals(selfApproval));
    }
  }

  /** Who may sign. */
  record ApproversJson(
      List<String> users, List<String> groups, List<String> roles, Boolean decisionRights) {
    private static final Rule.Approvers NOBODY =
        new Rule.Approvers(List.of(), List.of(), List.of());

    Rule.Approvers approvers() {
      return new Rule.Approvers(
          named(users), named(groups), named(roles), Boolean.TRUE.equals(decisionRights));
    }
  }

  RuleDraft draft() {
    return new RuleDraft(
        name,
        (scope == null ? ScopeJson.EVERYTHING : scope).scope(),
        requires == null
            ? List.of()
            : requires.stream().filter(Objects::nonNull).map(RequirementJson::requirement).toList(),
        due,
        remindBefore,
        escalateTo,
        !Boolean.FALSE.equals(followOutcomes));
  }

  /** A draft: its version is the draft's own, {@code basedOn} the rule's. */
  static RuleJson ofDraft(Document<Draft> draft, People people) {
    Draft value = draft.value();
    return of(
        new Document<>(
            draft.key(), draft.version(), draft.changedAt(), draft.changedBy(), value.rule()),
        null,
        value.basedOn(),
        people);
  }

  static RuleJson of(Document<Rule> document, List<String> warnings, People people) {
    return of(document, warnings, null, people);
  }

  private static RuleJson of(
      Document<Rule> document, List<String> warnings, Integer basedOn, People people) {
    RuleDraft draft = RuleDraft.of(document.value(), people);
    Effective effective = document.value().effective();
    Rule.Scope scope = draft.scope();
    return new RuleJson(
        document.key(),
        draft.name(),
        new ScopeJson(
            scope.projects(),
            scope.issueTypes(),
            scope.jql(),
            scope.customerFacingOnly(),
            scope.stages()),
        draft.requires().stream()
            .map(
                one ->
                    new RequirementJson(
                        one.function(),
                        new ApproversJson(
                            one.approvers().users(),
                            one.approvers().groups(),
                            one.approvers().roles(),
                            one.approvers().decisionRights()),
                        one.quorum(),
                        one.materialFields(),
                        one.selfApproval()))
            .toList(),
        draft.due(),
        draft.remindBefore(),
        draft.escalateTo().isEmpty() ? null : draft.escalateTo(),
        draft.followOutcomes(),
        document.version(),
        warnings,
        basedOn,
        effective == null ? null : effective.from().toString(),
        effective == null ? null : effective.newIssuesOnly(),
        effective == null ? null : BrowseRules.earlier(document));
  }

  private static List<String> named(List<String> values) {
    return values == null
        ? List.of()
        : values.stream()
            .filter(value -> value != null && !value.isBlank())
            .map(String::trim)
            .distinct()
            .toList();
  }
}
