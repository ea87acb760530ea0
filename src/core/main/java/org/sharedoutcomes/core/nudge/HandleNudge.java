package org.sharedoutcomes.core.nudge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.NewIssues;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.nudge.BrowseNudges.Found;
import org.sharedoutcomes.core.nudge.Handling.How;
import org.sharedoutcomes.core.nudge.Nudge.Phase;

/**
 * Deals with what a rule found: for those whom the rule tells and for the programme's members. What
 * several people do at once stands beside each other.
 */
public final class HandleNudge {
  private static final int LONGEST_REASON = 450;
  private static final int LONGEST_SUMMARY = 255;
  private static final int LONGEST_SNOOZE = 366;

  private final BrowseNudges browse;
  private final Journal journal;
  private final NewIssues newIssues;
  private final Issues issues;
  private final Clock clock;

  public HandleNudge(
      BrowseNudges browse, Journal journal, NewIssues newIssues, Issues issues, Clock clock) {
    this.browse = browse;
    this.journal = journal;
    this.newIssues = newIssues;
    this.issues = issues;
    this.clock = clock;
  }

  /** An issue to be made; anything may be absent or wrong. */
  public record Action(String project, String type, String summary, String description) {}

  /** Quiet until its state changes. */
  public Answer<Found> acknowledge(Actor actor, String rule, String outcome, String reason) {
    return handle(
        actor,
        rule,
        outcome,
        "acknowledged",
        found -> {
          Findings findings = new Findings();
          String why = findings.required("reason", reason, LONGEST_REASON);
          return answer(findings, handling(actor, How.ACKNOWLEDGED, why, null, null));
        });
  }

  /**
   * Quiet until the end of a day, whatever happens.
   *
   * @param until an ISO date, tomorrow or later, within a year
   */
  public Answer<Found> snooze(
      Actor actor, String rule, String outcome, String until, String reason) {
    return handle(
        actor,
        rule,
        outcome,
        "snoozed",
        found -> {
          Findings findings = new Findings();
          LocalDate day = day(until, findings);
          String why = findings.required("reason", reason, LONGEST_REASON);
          return answer(findings, handling(actor, How.SNOOZED, why, day, null));
        });
  }

  /** Makes an issue of it, which is tagged with the outcome. */
  public Answer<IssueFacts> act(Actor actor, String rule, String outcome, Action action) {
    return open(actor, rule, outcome)
        .then(found -> read(action))
        .then(
            wanted ->
                newIssues.create(
                    actor, wanted.project(), wanted.type(), wanted.summary(), wanted.description()))
        .then(issue -> issues.tag(actor, issue.id(), List.of(outcome)))
        .then(
            issue ->
                handle(
                        actor,
                        rule,
                        outcome,
                        "acted on",
                        found -> Answer.done(handling(actor, How.ISSUE, "", null, issue.id())))
                    .map(done -> issue));
  }

  /** A review has talked about it; it leaves the agenda. */
  public Answer<Found> discussed(Actor actor, String rule, String outcome) {
    return permitted(actor, rule, outcome)
        .then(
            found ->
                journal.update(
                    Nudge.KIND,
                    found.nudge().key(),
                    actor,
                    "discussed",
                    "",
                    now -> Answer.done(now.orElseThrow().discussed(now()))))
        .then(saved -> permitted(actor, rule, outcome));
  }

  private Answer<Found> handle(
      Actor actor,
      String rule,
      String outcome,
      String what,
      Function<Found, Answer<Handling>> read) {
    return open(actor, rule, outcome)
        .then(
            found ->
                read.apply(found)
                    .then(
                        handling ->
                            journal.update(
                                Nudge.KIND,
                                found.nudge().key(),
                                actor,
                                what,
                                handling.reason(),
                                now -> Answer.done(handled(now.orElseThrow(), handling)))))
        .then(saved -> permitted(actor, rule, outcome));
  }

  private static Nudge handled(Nudge nudge, Handling handling) {
    Nudge handled = nudge.changing(episode -> episode.handled(handling));
    return handling.how() == How.SNOOZED ? handled.snoozed(handling.until()) : handled;
  }

  private Answer<Found> open(Actor actor, String rule, String outcome) {
    return permitted(actor, rule, outcome)
        .then(
            found ->
                found.nudge().phase() == Phase.IN_ORDER
                    ? Answer.refused(
                        Refusal.conflict(
                            "", "shared-outcomes.nudge.is-over", found.outcome().name()))
                    : Answer.done(found));
  }

  private Answer<Found> permitted(Actor actor, String rule, String outcome) {
    return browse
        .at(actor, outcome)
        .then(
            all ->
                all.stream()
                    .filter(found -> found.rule().id().equals(rule))
                    .findFirst()
                    .map(Answer::done)
                    .orElseGet(
                        () ->
                            Answer.refused(
                                Refusal.notFound(
                                    "", "shared-outcomes.nudge.no-such-nudge", rule, outcome))))
        .then(
            found ->
                found.mayHandle()
                    ? Answer.done(found)
                    : Answer.refused(
                        Refusal.forbidden("shared-outcomes.nudge.not-yours", found.rule().name())));
  }

  private Answer<Action> read(Action action) {
    Findings findings = new Findings();
    Action read =
        new Action(
            findings.required("project", action.project(), 255),
            findings.required("type", action.type(), 255),
            findings.required("summary", action.summary(), LONGEST_SUMMARY),
            findings.optional("description", action.description(), 5000));
    if (read.summary().contains("\n")) {
      findings.add(Refusal.invalid("summary", "shared-outcomes.nudge.one-line"));
    }
    return findings.none() ? Answer.done(read) : Answer.refused(findings.reasons());
  }

  private LocalDate day(String text, Findings findings) {
    String wanted = findings.required("until", text, 10);
    LocalDate today = LocalDate.now(clock);
    try {
      LocalDate day = wanted.isEmpty() ? today.plusDays(1) : LocalDate.parse(wanted);
      if (!day.isAfter(today) || day.isAfter(today.plusDays(LONGEST_SNOOZE))) {
        findings.add(Refusal.invalid("until", "shared-outcomes.nudge.snooze-when", LONGEST_SNOOZE));
      }
      return day;
    } catch (DateTimeParseException notADay) {
      findings.add(Refusal.malformed("until", "shared-outcomes.nudge.not-a-day", wanted));
      return today;
    }
  }

  private static Answer<Handling> answer(Findings findings, Handling handling) {
    return findings.none() ? Answer.done(handling) : Answer.refused(findings.reasons());
  }

  private Handling handling(Actor actor, How how, String reason, LocalDate until, Long issue) {
    return new Handling(how, actor.userKey(), now(), reason, until, issue);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
