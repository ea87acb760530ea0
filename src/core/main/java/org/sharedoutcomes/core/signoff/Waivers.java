package org.sharedoutcomes.core.signoff;

import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.Programme;

/**
 * Who may waive what. Nobody may waive for work of their own, unless the rules let them sign for
 * it; nobody reviews a waiver of their own.
 */
public final class Waivers {
  private final Journal journal;
  private final Permissions permissions;
  private final People people;

  public Waivers(Journal journal, Permissions permissions, People people) {
    this.journal = journal;
    this.permissions = permissions;
    this.people = people;
  }

  public WaiverPolicy policy() {
    return WaiverPolicy.of(journal.snapshot());
  }

  /**
   * The project role in which the actor may waive in the project: empty text for administrators.
   */
  public Optional<String> role(Actor actor, String project) {
    String role = policy().role();
    boolean has =
        role.isEmpty()
            ? permissions.mayAdministerProject(actor, project)
            : people.inRole(role, project).stream()
                .map(Person::key)
                .anyMatch(actor.userKey()::equals);
    return has ? Optional.of(role) : Optional.empty();
  }

  /** Whether the actor may waive the function, or end its waiver. */
  public boolean mayWaive(Actor actor, IssueFacts issue, FunctionVerdict part) {
    return role(actor, issue.project()).isPresent()
        && (part.terms().selfApproval() || !isOwn(actor, issue));
  }

  /**
   * Whether the actor may say what to think of the waiver: who may waive, a Jira administrator, and
   * the function that was passed by.
   */
  public boolean mayReview(Actor actor, IssueFacts issue, Waiver waiver) {
    return waiver.review() == null
        && !waiver.by().equals(actor.userKey())
        && !isOwn(actor, issue)
        && (permissions.mayAdminister(actor)
            || role(actor, issue.project()).isPresent()
            || speaksFor(actor, waiver.function(), issue.project()));
  }

  /** Whether the actor is in the group of the function in a programme of the project. */
  private boolean speaksFor(Actor actor, String function, String project) {
    Set<String> groups = people.groupsOf(actor.userKey());
    return journal.snapshot().values(Programme.KIND).stream()
        .filter(programme -> programme.covers(project))
        .flatMap(programme -> programme.function(function).stream())
        .anyMatch(one -> one.group() != null && groups.contains(one.group()));
  }

  static boolean isOwn(Actor actor, IssueFacts issue) {
    return actor.userKey().equals(issue.reporter()) || actor.userKey().equals(issue.assignee());
  }
}
