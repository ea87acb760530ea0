package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Subject;
import org.sharedoutcomes.core.plan.Candidates;
import org.sharedoutcomes.core.signoff.FunctionVerdict.Standing;
import org.sharedoutcomes.core.signoff.Verdict.Status;

/**
 * Tells everybody whose signature an issue still needs. Whoever may browse the issue may ask; each
 * person is told at most once an hour, whoever asks and for however many functions.
 */
public final class AskForSignOff {
  private static final Duration ROUND = Duration.ofHours(1);

  private final ShowSignOff show;
  private final Journal journal;
  private final GiveNotice give;
  private final Clock clock;

  public AskForSignOff(ShowSignOff show, Journal journal, GiveNotice give, Clock clock) {
    this.show = show;
    this.journal = journal;
    this.give = give;
    this.clock = clock;
  }

  /** Whether somebody else than the actor is wanted, so that asking makes sense. */
  public static boolean isPossible(Actor actor, Verdict verdict) {
    return wanted(verdict).keySet().stream().anyMatch(one -> !one.equals(actor.userKey()));
  }

  /**
   * Asks, or refuses when there is nobody to ask, when all of them were told just now, and when the
   * issue is a mere candidate.
   */
  public Answer<Asked> ask(Actor actor, String issueKey) {
    return show.of(actor, issueKey).then(signOff -> ask(actor, signOff));
  }

  private Answer<Asked> ask(Actor actor, SignOff signOff) {
    Map<String, List<String>> wanted = wanted(signOff.verdict());
    boolean own = wanted.remove(actor.userKey()) != null;
    if (wanted.isEmpty()) {
      return Answer.refused(nobody(signOff, own));
    }
    if (new Candidates(journal).contains(signOff.issue().id())) {
      return Answer.refused(Refusal.invalid("", text("candidate"), signOff.issue().key()));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<String> told = new ArrayList<>();
    return journal
        .update(
            Dossier.KIND,
            Long.toString(signOff.issue().id()),
            actor,
            "ask",
            "",
            before -> {
              Dossier dossier = before.orElse(Dossier.EMPTY);
              Map<String, Instant> lately = lately(dossier.asked(), now);
              told.clear();
              wanted.keySet().stream().filter(one -> !lately.containsKey(one)).forEach(told::add);
              told.forEach(one -> lately.put(one, now));
              return told.isEmpty()
                  ? Answer.refused(already(dossier.asked(), now))
                  : Answer.done(dossier.withAsked(new Ask(actor.userKey(), now, lately)));
            })
        .map(
            written -> {
              tell(actor, signOff, wanted, told, now);
              return new Asked(signOff, told);
            });
  }

  /** Names of the functions that each person is wanted for, by user key. */
  private static Map<String, List<String>> wanted(Verdict verdict) {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    for (FunctionVerdict part : verdict.functions()) {
      people(part)
          .distinct()
          .forEach(
              person -> wanted.computeIfAbsent(person, any -> new ArrayList<>()).add(part.name()));
    }
    return wanted;
  }

  /** Who may sign and has not, where a signature is missing; and who requested changes. */
  private static Stream<String> people(FunctionVerdict part) {
    Stream<String> requesters =
        part.decisions().stream().filter(Standing::asksForChanges).map(one -> one.decision().by());
    Stream<String> signers =
        part.approvers().stream()
            .map(Person::key)
            .filter(key -> part.decisionOf(key).filter(Standing::isValidSignature).isEmpty());
    return switch (part.state()) {
      case WAITING, STALE -> signers;
      case CHANGES_REQUESTED ->
          part.signed() < part.quorum() ? Stream.concat(requesters, signers) : requesters;
      case SIGNED, WAIVED, NOT_REQUIRED, ERROR -> Stream.empty();
    };
  }

  private static Map<String, Instant> lately(Ask asked, Instant now) {
    Map<String, Instant> lately = new HashMap<>(asked == null ? Map.of() : asked.told());
    lately.values().removeIf(at -> !at.isAfter(now.minus(ROUND)));
    return lately;
  }

  private void tell(
      Actor actor,
      SignOff signOff,
      Map<String, List<String>> wanted,
      List<String> told,
      Instant now) {
    Map<String, List<String>> byFunctions = new LinkedHashMap<>();
    told.forEach(
        one ->
            byFunctions
                .computeIfAbsent(String.join(", ", wanted.get(one)), any -> new ArrayList<>())
                .add(one));
    byFunctions.forEach(
        (functions, people) -> give.give(notice(actor, signOff, functions, people, now)));
  }

  private static Notice notice(
      Actor actor, SignOff signOff, String functions, List<String> people, Instant now) {
    String about = "sign-off/" + signOff.issue().id();
    return new Notice(
        about + "/ask/" + now.toEpochMilli() + "/" + Integer.toHexString(functions.hashCode()),
        now,
        Notice.Kind.SIGN_OFF_ASKED,
        Subject.issue(signOff.issue().id()),
        "shared-outcomes.sign-off.ask.notice",
        List.of(actor, signOff.issue().key(), signOff.issue().summary(), functions),
        "/plugins/servlet/shared-outcomes/sign-offs/" + signOff.issue().key(),
        people,
        about);
  }

  private static Refusal already(Ask asked, Instant now) {
    int minutes = (int) Duration.between(asked.at(), now).toMinutes();
    return Refusal.conflict("", text("already"), new Actor(asked.by()), minutes);
  }

  private static Refusal nobody(SignOff signOff, boolean own) {
    if (own) {
      return Refusal.invalid("", text("only-you"), signOff.issue().key());
    }
    return signOff.verdict().functions().stream()
        .filter(part -> part.state() == Status.ERROR)
        .map(FunctionVerdict::problem)
        .findFirst()
        .orElseGet(() -> Refusal.invalid("", text("nothing-open"), signOff.issue().key()));
  }

  private static String text(String name) {
    return "shared-outcomes.sign-off.ask." + name;
  }
}
