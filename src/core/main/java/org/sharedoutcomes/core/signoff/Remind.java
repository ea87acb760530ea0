package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Subject;
import org.sharedoutcomes.core.plan.Candidates;
import org.sharedoutcomes.core.signoff.Assess.Seen;
import org.sharedoutcomes.core.signoff.Course.Wait;

/**
 * Reminds approvers some days before their decision is due and on its last day, and once it is
 * overdue puts it before whom the rule names. Each leaves a line in the issue's chain and happens
 * once, however many nodes look and however often.
 */
public final class Remind {
  private static final Refusal DONE = Refusal.conflict("", "shared-outcomes.journal.gone");

  private final Journal journal;
  private final GiveNotice give;
  private final Clock clock;

  public Remind(Journal journal, GiveNotice give, Clock clock) {
    this.journal = journal;
    this.give = give;
    this.clock = clock;
  }

  /** Does what is due for what was seen; for candidates, once they are more than that. */
  void all(Collection<Seen> seen) {
    List<Seen> waiting = seen.stream().filter(Remind::waits).toList();
    Set<Long> candidates =
        new Candidates(journal).among(waiting.stream().map(one -> one.issue().id()).toList());
    waiting.stream().filter(one -> !candidates.contains(one.issue().id())).forEach(this::look);
  }

  private static boolean waits(Seen one) {
    return one.issue().done().isEmpty()
        && one.verdict().functions().stream()
            .anyMatch(
                part -> one.dossier().course(part.function()).flatMap(Course::waiting).isPresent());
  }

  private void look(Seen one) {
    for (FunctionVerdict part : one.verdict().functions()) {
      one.dossier()
          .course(part.function())
          .flatMap(Course::waiting)
          .ifPresent(wait -> look(one.issue(), part, wait));
    }
  }

  private void look(IssueFacts issue, FunctionVerdict part, Wait wait) {
    Timing timing = part.clock();
    if (timing.due() == null || !wait.from().equals(timing.from())) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    reminderDay(timing, Timing.day(now))
        .filter(day -> isUnreminded(wait, day))
        .ifPresent(day -> remind(issue, part, timing, day, now));
    if (timing.overdue() && wait.escalated() == null && !timing.escalatesTo().isEmpty()) {
      escalate(issue, part, timing, now);
    }
  }

  private static Optional<LocalDate> reminderDay(Timing timing, LocalDate today) {
    if (today.isBefore(timing.reminder())) {
      return Optional.empty();
    }
    return Optional.of(today.isBefore(timing.due()) ? timing.reminder() : timing.due());
  }

  private static boolean isUnreminded(Wait wait, LocalDate day) {
    return wait.reminded() == null || Timing.day(wait.reminded()).isBefore(day);
  }

  // The notice first: it is kept once by its id, so that a node that stops between both loses none.
  private void remind(
      IssueFacts issue, FunctionVerdict part, Timing timing, LocalDate day, Instant now) {
    List<Person> awaited = part.awaited();
    give.give(
        notice(Notice.Kind.SIGN_OFF_DUE, "due", issue, part, timing, "due/" + day, awaited, now));
    write(
        issue,
        part,
        timing,
        "remind",
        awaited,
        wait -> isUnreminded(wait, day),
        course -> course.reminded(now));
  }

  private void escalate(IssueFacts issue, FunctionVerdict part, Timing timing, Instant now) {
    List<Person> targets = timing.escalatesTo();
    give.give(
        notice(
            Notice.Kind.SIGN_OFF_ESCALATED,
            "escalated",
            issue,
            part,
            timing,
            "escalated",
            targets,
            now));
    write(
        issue,
        part,
        timing,
        "escalate",
        targets,
        wait -> wait.escalated() == null,
        course -> course.escalated(now, targets.stream().map(Person::key).toList()));
  }

  private static Notice notice(
      Notice.Kind kind,
      String text,
      IssueFacts issue,
      FunctionVerdict part,
      Timing timing,
      String event,
      List<Person> audience,
      Instant now) {
    String about = "sign-off/" + issue.id();
    return new Notice(
        about + "/" + part.function() + "/" + timing.from().toEpochMilli() + "/" + event,
        now,
        kind,
        Subject.issue(issue.id()),
        "shared-outcomes.sign-off.clock.notice." + text,
        List.of(issue.key(), issue.summary(), part.name(), timing.due()),
        "/plugins/servlet/shared-outcomes/sign-offs/" + issue.key(),
        audience.stream().map(Person::key).toList(),
        about);
  }

  private void write(
      IssueFacts issue,
      FunctionVerdict part,
      Timing timing,
      String what,
      List<Person> told,
      Predicate<Wait> isOpen,
      UnaryOperator<Course> change) {
    String names = String.join(", ", told.stream().map(Person::displayName).toList());
    journal.update(
        Dossier.KIND,
        Long.toString(issue.id()),
        Actor.SYSTEM,
        what,
        part.name() + ", due " + timing.due() + ": " + (names.isEmpty() ? "nobody" : names),
        found -> {
          Dossier dossier = found.orElse(Dossier.EMPTY);
          return dossier
              .course(part.function())
              .filter(
                  course ->
                      course
                          .waiting()
                          .filter(wait -> wait.from().equals(timing.from()))
                          .filter(isOpen)
                          .isPresent())
              .map(course -> Answer.done(dossier.withCourse(change.apply(course))))
              .orElseGet(() -> Answer.refused(DONE));
        });
  }
}
