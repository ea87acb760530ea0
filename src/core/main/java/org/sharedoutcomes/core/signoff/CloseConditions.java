package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;

/**
 * Keeps the list of what was signed on condition: whoever may edit the issue or sign for the
 * function says that a condition is met, and who may sign for the function may say that it is not.
 */
public final class CloseConditions {
  private static final int LONGEST = 2000;

  private final ShowSignOff show;
  private final Journal journal;
  private final Permissions permissions;
  private final Clock clock;

  public CloseConditions(ShowSignOff show, Journal journal, Permissions permissions, Clock clock) {
    this.show = show;
    this.journal = journal;
    this.permissions = permissions;
    this.clock = clock;
  }

  /** Closes an open condition with a note that says how it was met. */
  public Answer<SignOff> close(
      Actor actor, String issueKey, String function, int number, String note) {
    Findings findings = new Findings();
    String text = findings.required("note", note, LONGEST);
    return show.of(actor, issueKey)
        .then(
            signOff ->
                maySign(actor, signOff, function)
                        || permissions.mayEdit(actor, signOff.issue().id())
                    ? Answer.done(signOff.issue())
                    : Answer.refused(Refusal.forbidden(text("may-not-close"), issueKey)))
        .then(
            issue ->
                change(
                    actor,
                    issue,
                    "close-condition",
                    text,
                    conditions ->
                        findings.none()
                            ? closed(conditions, actor, function, number, text)
                            : Answer.refused(findings.reasons())))
        .then(issue -> show.of(actor, issueKey));
  }

  /** Opens a closed condition again. The reason may be empty. */
  public Answer<SignOff> reopen(
      Actor actor, String issueKey, String function, int number, String why) {
    Findings findings = new Findings();
    String text = findings.optional("note", why, LONGEST);
    return show.of(actor, issueKey)
        .then(
            signOff ->
                maySign(actor, signOff, function)
                    ? Answer.done(signOff.issue())
                    : Answer.refused(Refusal.forbidden(text("may-not-reopen"))))
        .then(
            issue ->
                change(
                    actor,
                    issue,
                    "reopen-condition",
                    text,
                    conditions ->
                        findings.none()
                            ? opened(conditions, function, number)
                            : Answer.refused(findings.reasons())))
        .then(issue -> show.of(actor, issueKey));
  }

  private Answer<Conditions> closed(
      Conditions conditions, Actor actor, String function, int number, String note) {
    return found(conditions, function, number)
        .then(
            condition ->
                condition.isOpen()
                    ? Answer.done(
                        conditions.put(
                            condition.with(
                                new Condition.Closing(
                                    actor.userKey(),
                                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                    note))))
                    : Answer.refused(
                        Refusal.conflict(
                            "", text("is-closed"), new Actor(condition.closed().by()))));
  }

  private static Answer<Conditions> opened(Conditions conditions, String function, int number) {
    return found(conditions, function, number)
        .then(
            condition ->
                condition.isOpen()
                    ? Answer.refused(Refusal.conflict("", text("is-open")))
                    : Answer.done(conditions.put(condition.with(null))));
  }

  private static Answer<Condition> found(Conditions conditions, String function, int number) {
    return conditions
        .find(function, number)
        .map(Answer::done)
        .orElseGet(() -> Answer.refused(Refusal.notFound("", text("none-such"), number)));
  }

  private Answer<IssueFacts> change(
      Actor actor,
      IssueFacts issue,
      String what,
      String why,
      Function<Conditions, Answer<Conditions>> change) {
    return journal
        .update(
            Dossier.KIND,
            Long.toString(issue.id()),
            actor,
            what,
            why,
            now -> {
              Dossier dossier = now.orElse(Dossier.EMPTY);
              return change.apply(dossier.conditions()).map(dossier::withConditions);
            })
        .map(written -> issue);
  }

  private static boolean maySign(Actor actor, SignOff signOff, String function) {
    List<FunctionVerdict> functions = signOff.verdict().functions();
    return functions.stream()
        .anyMatch(part -> part.function().equals(function) && part.maySign(actor.userKey()));
  }

  private static String text(String name) {
    return "shared-outcomes.sign-off.condition." + name;
  }
}
