package org.sharedoutcomes.core.plan;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/**
 * Records the decision not to go on with a piece of work, and the one to go on again, each with its
 * reason; for whoever may edit the issue. Nothing in Jira changes by it.
 */
public final class StopWork {
  private static final int MOST = 1000;

  private final Journal journal;
  private final Issues issues;
  private final Permissions permissions;
  private final Clock clock;

  public StopWork(Journal journal, Issues issues, Permissions permissions, Clock clock) {
    this.journal = journal;
    this.issues = issues;
    this.permissions = permissions;
    this.clock = clock;
  }

  /** An issue and what is planned for it after the decision. */
  public record Decided(IssueFacts issue, Document<Plan> plan) {}

  /**
   * Stops the work.
   *
   * @param reason must not be blank, at most 1,000 characters
   */
  public Answer<Decided> stop(Actor actor, String issueKey, String reason) {
    return editable(actor, issueKey)
        .then(
            issue ->
                given(reason)
                    .then(
                        why ->
                            issue.progress() == Progress.DONE
                                ? Answer.refused(
                                    Refusal.invalid(
                                        "", "shared-outcomes.plan.done-already", issue.key()))
                                : write(
                                    actor,
                                    issue,
                                    "stopped",
                                    why,
                                    now -> stopped(actor, issue, why, now))));
  }

  /**
   * Goes on with stopped work.
   *
   * @param reason must not be blank, at most 1,000 characters
   */
  public Answer<Decided> goOn(Actor actor, String issueKey, String reason) {
    return editable(actor, issueKey)
        .then(
            issue ->
                given(reason)
                    .then(why -> write(actor, issue, "went on", why, now -> goingOn(issue, now))));
  }

  private Answer<Plan> stopped(Actor actor, IssueFacts issue, String why, Plan now) {
    return now.stopped() == null
        ? Answer.done(
            now.stopped(
                new Stopped(why, actor.userKey(), clock.instant().truncatedTo(ChronoUnit.MILLIS))))
        : Answer.refused(
            Refusal.conflict(
                "",
                "shared-outcomes.plan.stopped-already",
                issue.key(),
                new Actor(now.stopped().by()),
                now.stopped().at(),
                now.stopped().reason()));
  }

  private static Answer<Plan> goingOn(IssueFacts issue, Plan now) {
    return now.stopped() == null
        ? Answer.refused(Refusal.conflict("", "shared-outcomes.plan.not-stopped", issue.key()))
        : Answer.done(now.stopped(null));
  }

  private Answer<Decided> write(
      Actor actor, IssueFacts issue, String what, String why, Function<Plan, Answer<Plan>> change) {
    return journal
        .update(
            Plan.KIND,
            Long.toString(issue.id()),
            actor,
            what,
            why,
            now -> change.apply(now.orElse(Plan.NONE)))
        .map(plan -> new Decided(issue, plan));
  }

  private static Answer<String> given(String reason) {
    Findings findings = new Findings();
    String why = findings.required("reason", reason, MOST);
    return findings.none() ? Answer.done(why) : Answer.refused(findings.reasons());
  }

  private Answer<IssueFacts> editable(Actor actor, String key) {
    return new Access(permissions)
        .user(actor)
        .then(
            user -> {
              String wanted = key == null ? "" : key.strip();
              Optional<IssueFacts> issue =
                  wanted.isEmpty() ? Optional.empty() : issues.visible(user, wanted);
              return issue
                  .map(Answer::done)
                  .orElseGet(
                      () ->
                          Answer.refused(
                              Refusal.notFound(
                                  "issue", "shared-outcomes.common.no-such-issue", wanted)));
            })
        .then(
            issue ->
                permissions.mayEdit(actor, issue.id())
                    ? Answer.done(issue)
                    : Answer.refused(
                        Refusal.forbidden("shared-outcomes.jira.may-not-edit", issue.key())));
  }
}
