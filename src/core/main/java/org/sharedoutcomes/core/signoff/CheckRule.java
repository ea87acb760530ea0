package org.sharedoutcomes.core.signoff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.Rule.Approvers;
import org.sharedoutcomes.core.signoff.Rule.Requirement;
import org.sharedoutcomes.core.signoff.Rule.Scope;

/** Finds everything that is wrong with a draft of a rule, each with the field it is about. */
final class CheckRule {
  private static final int LONGEST_NAME = 100;
  private static final int MOST = 100;
  private static final Set<String> OWN_QUERIES = Set.of("awaitingsignoff(", "signedoff(");

  private final Issues issues;
  private final People people;
  private final List<Function> functions;
  private final List<Refusal> found = new ArrayList<>();

  CheckRule(Issues issues, People people, Snapshot snapshot) {
    this.issues = issues;
    this.people = people;
    this.functions =
        snapshot.values(Programme.KIND).stream().flatMap(one -> one.functions().stream()).toList();
  }

  List<Refusal> mistakes(Actor actor, RuleDraft draft) {
    require(!draft.name().isEmpty(), "name", "name-missing");
    require(draft.name().length() <= LONGEST_NAME, "name", "name-too-long", LONGEST_NAME);
    scope(actor, draft.scope());
    require(!draft.requires().isEmpty(), "requires", "requires-empty");
    require(draft.requires().size() <= MOST, "requires", "too-many", MOST);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < draft.requires().size(); i++) {
      requirement("requires[" + i + "].", draft.requires().get(i), seen);
    }
    require(draft.due() == null || draft.due() >= 1, "due", "due");
    reminder(draft);
    all("escalateTo", names(draft.escalateTo()), this::isActive, "unknown-user");
    return found;
  }

  /** What is allowed but probably not meant. */
  List<Refusal> warnings(RuleDraft draft) {
    List<Refusal> warnings = new ArrayList<>();
    for (int i = 0; i < draft.requires().size(); i++) {
      Requirement one = draft.requires().get(i);
      int may = approvers(one);
      if (areCountable(one.approvers()) && may < one.quorum()) {
        warnings.add(
            Refusal.invalid(
                "requires[" + i + "].quorum",
                "shared-outcomes.sign-off.rule.few-approvers",
                one.function(),
                one.quorum(),
                may));
      }
    }
    return warnings;
  }

  private void scope(Actor actor, Scope scope) {
    all("scope.projects", scope.projects(), issues::knowsProject, "unknown-project");
    all("scope.issueTypes", scope.issueTypes(), issues::knowsIssueType, "unknown-type");
    if (scope.jql().isBlank()) {
      return;
    }
    String query = scope.jql().toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    if (OWN_QUERIES.stream().anyMatch(query::contains)) {
      require(false, "scope.jql", "jql-of-itself");
      return;
    }
    Answer<Long> count = issues.count(actor, scope.jql());
    if (!count.isDone()) {
      require(false, "scope.jql", "jql", count.reasons().get(0));
    }
  }

  private void requirement(String at, Requirement one, Set<String> seen) {
    require(
        functions.stream().anyMatch(function -> function.key().equals(one.function())),
        at + "function",
        "unknown-function",
        one.function());
    require(seen.add(one.function()), at + "function", "function-twice", one.function());
    require(one.quorum() >= 1, at + "quorum", "quorum");
    require(one.quorum() <= MOST, at + "quorum", "quorum-too-large", MOST);
    all(at + "approvers.users", one.approvers().users(), this::isActive, "unknown-user");
    all(at + "approvers.groups", one.approvers().groups(), people::groupExists, "unknown-group");
    all(at + "approvers.roles", one.approvers().roles(), people::roleExists, "unknown-role");
    all(at + "materialFields", one.materialFields(), this::knows, "unknown-field");
  }

  private boolean knows(String material) {
    return Material.isOwn(material) || issues.knowsField(material);
  }

  private void reminder(RuleDraft draft) {
    if (draft.remindBefore() != null) {
      require(draft.due() != null, "remindBefore", "remind-without-due");
      require(draft.remindBefore() >= 1, "remindBefore", "remind-before");
      require(
          draft.due() == null || draft.remindBefore() <= draft.due(),
          "remindBefore",
          "remind-too-early",
          draft.due() == null ? 0 : draft.due());
    }
  }

  /** Who is in a role or accountable differs from issue to issue. */
  private static boolean areCountable(Approvers approvers) {
    return approvers.roles().isEmpty() && !approvers.decisionRights();
  }

  private boolean isActive(String name) {
    return people.named(name).filter(Person::active).isPresent();
  }

  private int approvers(Requirement one) {
    Set<String> keys = new HashSet<>();
    one.approvers().users().forEach(name -> people.named(name).ifPresent(p -> keys.add(p.key())));
    List<String> groups =
        one.approvers().isEmpty()
            ? functions.stream()
                .filter(function -> function.key().equals(one.function()))
                .map(Function::group)
                .filter(group -> group != null && !group.isBlank())
                .toList()
            : one.approvers().groups();
    groups.forEach(group -> people.membersOf(group).forEach(person -> keys.add(person.key())));
    return keys.size();
  }

  private void all(String field, List<String> values, Predicate<String> known, String name) {
    List<String> unknown = values.stream().filter(known.negate()).toList();
    require(unknown.isEmpty(), field, name, unknown);
  }

  private static List<String> names(String name) {
    return name.isEmpty() ? List.of() : List.of(name);
  }

  private void require(boolean holds, String field, String name, Object... arguments) {
    if (!holds) {
      found.add(Refusal.invalid(field, "shared-outcomes.sign-off.rule." + name, arguments));
    }
  }
}
