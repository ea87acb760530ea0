package org.sharedoutcomes.core.signoff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.Rule.Scope;
import org.sharedoutcomes.core.signoff.Verdict.Status;

/** Finds issues by their sign-off, among those that the actor may browse, in few searches. */
public final class FindSignOffs {
  private final Assess assess;
  private final Journal journal;
  private final Issues issues;
  private final Permissions permissions;

  public FindSignOffs(Assess assess, Journal journal, Issues issues, Permissions permissions) {
    this.assess = assess;
    this.journal = journal;
    this.issues = issues;
    this.permissions = permissions;
  }

  /** Open issues that need a signature of the function, or of any when it is empty text. */
  public Answer<List<SignOff>> awaiting(Actor actor, String function) {
    return new Access(permissions)
        .user(actor)
        .then(user -> function.isEmpty() ? Answer.done(user) : known(user, function))
        .map(
            user ->
                open(
                    user,
                    part ->
                        !part.passes()
                            && (function.isEmpty() || part.function().equals(function))));
  }

  /** Issues that need sign-off and have it, done ones too. */
  public Answer<List<SignOff>> signed(Actor actor) {
    return new Access(permissions)
        .user(actor)
        .map(
            user -> {
              List<Long> decided =
                  journal.all(Dossier.KIND).values().stream()
                      .filter(document -> !document.value().standing().isEmpty())
                      .map(document -> Long.valueOf(document.key()))
                      .toList();
              return decided.isEmpty()
                  ? List.of()
                  : those(
                      issues.visible(user, decided),
                      (issue, verdict) -> verdict.status() == Status.SIGNED);
            });
  }

  /** Open issues that wait for a decision of the actor, who has not given a valid one yet. */
  public Answer<List<SignOff>> waitingFor(Actor actor) {
    return new Access(permissions)
        .user(actor)
        .map(user -> open(user, part -> waitsFor(part, user.userKey())));
  }

  /** Whether the function waits for this person: may sign, is needed and has not decided. */
  public static boolean waitsFor(FunctionVerdict part, String userKey) {
    return !part.passes()
        && part.awaited().stream().anyMatch(person -> person.key().equals(userKey));
  }

  private Answer<Actor> known(Actor actor, String function) {
    return journal.snapshot().values(Programme.KIND).stream()
            .anyMatch(programme -> programme.function(function).isPresent())
        ? Answer.done(actor)
        : Answer.refused(
            Refusal.invalid("function", "shared-outcomes.sign-off.no-such-function", function));
  }

  private List<SignOff> open(Actor actor, Predicate<FunctionVerdict> wanted) {
    Snapshot snapshot = journal.snapshot();
    List<Scope> scopes = Needs.scopes(snapshot);
    if (scopes.isEmpty()) {
      return List.of();
    }
    return those(
        issues.open(actor, projects(scopes)),
        (issue, verdict) -> verdict.functions().stream().anyMatch(wanted));
  }

  /** The projects that rules are about; none when one of them is about every project. */
  static List<String> projects(List<Scope> scopes) {
    Set<String> projects = new LinkedHashSet<>();
    for (Scope scope : scopes) {
      if (scope.projects().isEmpty()) {
        return List.of();
      }
      projects.addAll(scope.projects());
    }
    return List.copyOf(projects);
  }

  private List<SignOff> those(List<IssueFacts> found, BiPredicate<IssueFacts, Verdict> wanted) {
    Map<Long, Verdict> verdicts = assess.all(found);
    List<SignOff> those = new ArrayList<>();
    for (IssueFacts issue : found) {
      Verdict verdict = verdicts.get(issue.id());
      if (wanted.test(issue, verdict)) {
        those.add(new SignOff(issue, verdict));
      }
    }
    return those;
  }
}
