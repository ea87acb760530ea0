package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;

/**
 * Gives leave to pass without a function for a while. It is never a signature, lapses by itself,
 * and waits for the judgement of somebody else even when it is over.
 */
public final class Waive {
  private static final int LONGEST = 2000;

  private final ShowSignOff show;
  private final Waivers waivers;
  private final Journal journal;
  private final Clock clock;
  private final List<DecisionTaken> listeners;

  public Waive(
      ShowSignOff show,
      Waivers waivers,
      Journal journal,
      Clock clock,
      List<DecisionTaken> listeners) {
    this.show = show;
    this.waivers = waivers;
    this.journal = journal;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
  }

  /**
   * A waiver as typed.
   *
   * @param until the last day, such as {@code 2026-06-30}
   */
  public record Draft(String reason, String until) {}

  /** Waives the function and answers with the sign-off as it is then. */
  public Answer<SignOff> give(Actor actor, String issueKey, String function, Draft draft) {
    return show.of(actor, issueKey)
        .then(
            signOff ->
                part(signOff, function)
                    .then(part -> allowed(actor, signOff, part))
                    .then(part -> read(draft, waiver(actor, signOff, part)))
                    .then(waiver -> mark(actor, signOff).map(marked -> waiver))
                    .then(
                        waiver ->
                            write(
                                actor,
                                signOff,
                                "waive",
                                waiver.reason(),
                                dossier -> added(dossier, waiver))));
  }

  /** Ends the function's waiver before its time. The reason may be empty. */
  public Answer<SignOff> end(Actor actor, String issueKey, String function, String why) {
    Findings findings = new Findings();
    String text = findings.optional("reason", why, LONGEST);
    return show.of(actor, issueKey)
        .then(
            signOff ->
                waivers.role(actor, signOff.issue().project()).isEmpty()
                    ? Answer.refused(mayNot(signOff))
                    : !findings.none()
                        ? Answer.refused(findings.reasons())
                        : write(
                            actor,
                            signOff,
                            "end-waiver",
                            text,
                            dossier ->
                                dossier
                                    .waiver(function, clock.instant())
                                    .map(
                                        one ->
                                            Answer.done(
                                                dossier.withWaiver(one.with(ending(actor, text)))))
                                    .orElseGet(() -> Answer.refused(none(function, issueKey)))));
  }

  /**
   * Accepts or rejects a waiver that nobody has judged yet. Rejecting ends it, too.
   *
   * @param number the waiver's; empty for the function's oldest
   */
  public Answer<SignOff> review(
      Actor actor,
      String issueKey,
      String function,
      Optional<Integer> number,
      boolean accepted,
      String sentence) {
    Findings findings = new Findings();
    String text = findings.required("sentence", sentence, LONGEST);
    return show.of(actor, issueKey)
        .then(
            signOff ->
                write(
                    actor,
                    signOff,
                    accepted ? "accept-waiver" : "reject-waiver",
                    text,
                    dossier ->
                        unreviewed(dossier, function, number, issueKey)
                            .then(waiver -> reviewable(actor, signOff, waiver))
                            .then(
                                waiver ->
                                    findings.none()
                                        ? Answer.done(judged(waiver, actor, accepted, text))
                                        : Answer.refused(findings.reasons()))
                            .map(dossier::withWaiver)));
  }

  private static Answer<FunctionVerdict> part(SignOff signOff, String function) {
    return signOff.verdict().functions().stream()
        .filter(part -> part.function().equals(function))
        .findFirst()
        .map(Answer::done)
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.invalid(
                        "function",
                        "shared-outcomes.sign-off.not-required",
                        function,
                        signOff.issue().key())));
  }

  private Answer<FunctionVerdict> allowed(Actor actor, SignOff signOff, FunctionVerdict part) {
    if (waivers.role(actor, signOff.issue().project()).isEmpty()) {
      return Answer.refused(mayNot(signOff));
    }
    if (!waivers.mayWaive(actor, signOff.issue(), part)) {
      return Answer.refused(Refusal.forbidden(text("own-work"), part.name()));
    }
    return switch (part.state()) {
      case ERROR -> Answer.refused(part.problem());
      case SIGNED -> Answer.refused(Refusal.conflict("", text("is-signed"), part.name()));
      default -> Answer.done(part);
    };
  }

  private Refusal mayNot(SignOff signOff) {
    String role = waivers.policy().role();
    return role.isEmpty()
        ? Refusal.forbidden(text("administrators-only"), signOff.issue().project())
        : Refusal.forbidden(text("role-only"), role, signOff.issue().project());
  }

  private Waiver waiver(Actor actor, SignOff signOff, FunctionVerdict part) {
    Map<String, Integer> versions = new HashMap<>();
    part.rules().forEach(rule -> versions.put(rule.id(), rule.version()));
    return new Waiver(
        0,
        part.function(),
        actor.userKey(),
        waivers.role(actor, signOff.issue().project()).orElseThrow(),
        now(),
        null,
        "",
        versions,
        null,
        null);
  }

  private Answer<Waiver> read(Draft draft, Waiver bare) {
    Findings findings = new Findings();
    String reason = findings.required("reason", draft.reason(), LONGEST);
    LocalDate until = day(draft.until(), findings);
    return findings.none()
        ? Answer.done(bare.saying(reason, until))
        : Answer.refused(findings.reasons());
  }

  private LocalDate day(String typed, Findings findings) {
    String text = findings.required("until", typed, LONGEST);
    if (text.isEmpty()) {
      return null;
    }
    LocalDate today = Waiver.day(clock.instant());
    LocalDate last = today.plusDays(waivers.policy().longest());
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isBefore(today) || day.isAfter(last)) {
        findings.add(
            Refusal.invalid("until", text("not-until"), today.toString(), last.toString()));
      }
      return day;
    } catch (DateTimeParseException e) {
      findings.add(Refusal.malformed("until", text("not-a-day"), text));
      return null;
    }
  }

  private Answer<WaivedIssue> mark(Actor actor, SignOff signOff) {
    String id = Long.toString(signOff.issue().id());
    WaivedIssue mark = new WaivedIssue(signOff.issue().key());
    return journal.find(WaivedIssue.KIND, id).isPresent()
        ? Answer.done(mark)
        : journal
            .update(WaivedIssue.KIND, id, actor, "waived", "", before -> Answer.done(mark))
            .map(written -> mark);
  }

  private Answer<Dossier> added(Dossier dossier, Waiver waiver) {
    Optional<Waiver> running = dossier.waiver(waiver.function(), clock.instant());
    return running.isPresent()
        ? Answer.refused(
            Refusal.conflict(
                "",
                text("is-waived"),
                new Actor(running.get().by()),
                running.get().until().toString()))
        : Answer.done(dossier.withWaiver(waiver.numbered(dossier.waivers().size() + 1)));
  }

  private Answer<Waiver> reviewable(Actor actor, SignOff signOff, Waiver waiver) {
    if (waiver.by().equals(actor.userKey())) {
      return Answer.refused(Refusal.forbidden(text("own-waiver")));
    }
    if (Waivers.isOwn(actor, signOff.issue())) {
      return Answer.refused(Refusal.forbidden(text("review-of-own-work")));
    }
    return waivers.mayReview(actor, signOff.issue(), waiver)
        ? Answer.done(waiver)
        : Answer.refused(Refusal.forbidden(text("may-not-judge")));
  }

  private static Answer<Waiver> unreviewed(
      Dossier dossier, String function, Optional<Integer> number, String issueKey) {
    return dossier.waivers().stream()
        .filter(one -> one.function().equals(function))
        .filter(one -> one.review() == null)
        .filter(one -> number.isEmpty() || number.get() == one.number())
        .findFirst()
        .map(Answer::done)
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound("", text("nothing-to-review"), function, issueKey)));
  }

  private Waiver judged(Waiver waiver, Actor actor, boolean accepted, String sentence) {
    Waiver judged = waiver.with(new Waiver.Review(actor.userKey(), now(), accepted, sentence));
    return accepted || !waiver.holds(clock.instant())
        ? judged
        : judged.with(ending(actor, sentence));
  }

  private Waiver.Ending ending(Actor actor, String why) {
    return new Waiver.Ending(actor.userKey(), now(), why);
  }

  private Answer<SignOff> write(
      Actor actor,
      SignOff signOff,
      String what,
      String why,
      Function<Dossier, Answer<Dossier>> change) {
    return journal
        .update(
            Dossier.KIND,
            Long.toString(signOff.issue().id()),
            actor,
            what,
            why,
            now -> change.apply(now.orElse(Dossier.EMPTY)))
        .then(written -> show.of(actor, signOff.issue().key()))
        .map(
            after -> {
              listeners.forEach(listener -> listener.decided(after));
              return after;
            });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Refusal none(String function, String issueKey) {
    return Refusal.notFound("", text("none"), function, issueKey);
  }

  private static String text(String name) {
    return "shared-outcomes.sign-off.waiver." + name;
  }
}
