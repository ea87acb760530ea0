package org.sharedoutcomes.core.signoff;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.signoff.Rule.Approvers;
import org.sharedoutcomes.core.signoff.Rule.Requirement;

/** Who may sign by the rules alone; asks for each user, group and role only once. */
final class Approving {
  private final People people;
  private final Map<String, List<Person>> asked = new HashMap<>();
  private final Map<Asked, List<Person>> known = new HashMap<>();

  /** What the approvers depend on besides the issue's own people: many issues have it in common. */
  private record Asked(List<Requirement> requirements, List<String> groups, String project) {}

  Approving(People people) {
    this.people = people;
  }

  /** Active approvers by display name; without reporter and assignee where they may not sign. */
  List<Person> named(Need need, IssueFacts issue) {
    List<Person> all =
        known.computeIfAbsent(
            new Asked(need.requirements(), need.groups(), issue.project()),
            asked -> everybody(need, issue.project()));
    return need.selfApproval() || all.stream().allMatch(person -> mayJudge(need, issue, person))
        ? all
        : all.stream().filter(person -> mayJudge(need, issue, person)).toList();
  }

  private List<Person> everybody(Need need, String project) {
    Map<String, Person> found = new LinkedHashMap<>();
    need.requirements().stream()
        .flatMap(requirement -> named(requirement.approvers(), need, project))
        .filter(Person::active)
        .forEach(person -> found.putIfAbsent(person.key(), person));
    return found.values().stream().sorted(Comparator.comparing(Person::displayName)).toList();
  }

  /** A text that says why somebody who is no approver is none. */
  Refusal objection(Need need, IssueFacts issue, String userKey) {
    Optional<Person> person = people.withKey(userKey).filter(Person::active);
    if (person.isEmpty()) {
      return objection("left", userKey, need);
    }
    if (!need.selfApproval() && isOwn(issue, person.get())) {
      return objection(userKey.equals(issue.reporter()) ? "reporter" : "assignee", userKey, need);
    }
    return named(need, issue).contains(person.get())
        ? objection("may-not-browse", userKey, need)
        : objection("no-approver", userKey, need);
  }

  /** Whether it is for being reporter or assignee that somebody may not sign. */
  static boolean isOfOwnWork(Refusal objection) {
    return objection.key().endsWith(".reporter") || objection.key().endsWith(".assignee");
  }

  /** Whether it is for nothing else than that no rule names somebody any more. */
  static boolean isOfNoApprover(Refusal objection) {
    return objection.key().endsWith(".no-approver");
  }

  private static Refusal objection(String name, String userKey, Need need) {
    return Refusal.invalid(
        "", "shared-outcomes.sign-off.objection." + name, new Actor(userKey), need.name());
  }

  private Stream<Person> named(Approvers approvers, Need need, String project) {
    if (approvers.isEmpty()) {
      return need.groups().stream().flatMap(this::members);
    }
    return Stream.of(
            approvers.users().stream().flatMap(this::user),
            approvers.groups().stream().flatMap(this::members),
            approvers.roles().stream().flatMap(role -> inRole(role, project)))
        .flatMap(all -> all);
  }

  /** The user, unless gone. */
  Optional<Person> active(String key) {
    return user(key).filter(Person::active).findFirst();
  }

  /** Whether the person may judge this work: not one's own, unless every rule lets one. */
  static boolean mayJudge(Need need, IssueFacts issue, Person person) {
    return need.selfApproval() || !isOwn(issue, person);
  }

  private Stream<Person> user(String key) {
    return asked
        .computeIfAbsent("user/" + key, any -> people.withKey(key).stream().toList())
        .stream();
  }

  private Stream<Person> members(String group) {
    return asked.computeIfAbsent("group/" + group, any -> people.membersOf(group)).stream();
  }

  private Stream<Person> inRole(String role, String project) {
    return asked
        .computeIfAbsent("role/" + project + "/" + role, any -> people.inRole(role, project))
        .stream();
  }

  private static boolean isOwn(IssueFacts issue, Person person) {
    return person.key().equals(issue.reporter()) || person.key().equals(issue.assignee());
  }
}
