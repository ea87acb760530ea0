package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.programme.Programme;

/**
 * Lets everybody name who decides in sign-offs for them while they are away, and administrators do
 * so for others. What was decided on those days stays when they are over or ended early.
 */
public final class Delegate {
  private static final int LONGEST_DAYS = 366;
  private static final int LONGEST_REASON = 500;
  private static final int MOST = 20;
  private static final int FORGOTTEN_AFTER_DAYS = 90;

  private final Journal journal;
  private final People people;
  private final Permissions permissions;
  private final Clock clock;

  public Delegate(Journal journal, People people, Permissions permissions, Clock clock) {
    this.journal = journal;
    this.people = people;
    this.permissions = permissions;
    this.clock = clock;
  }

  /** Those that are not over and that are from or to the actor; all of them for administrators. */
  public Answer<List<Document<Delegation>>> all(Actor actor) {
    return new Access(permissions)
        .user(actor)
        .map(
            user -> {
              boolean everybody = permissions.mayAdminister(user);
              return running().stream()
                  .filter(one -> everybody || isOf(one.value(), user))
                  .toList();
            });
  }

  public Answer<Document<Delegation>> create(Actor actor, DelegationDraft draft) {
    return new Access(permissions)
        .user(actor)
        .then(user -> checked(user, draft))
        .then(
            one ->
                journal.save(
                    new Change<>(
                        Delegation.KIND, one.id(), 0, actor, "created", one.reason(), one)));
  }

  /** Ends it now: by whom it is from or to, or by an administrator. */
  public Answer<Integer> end(Actor actor, String id, OptionalInt seen) {
    return new Access(permissions)
        .user(actor)
        .then(
            user ->
                journal
                    .find(Delegation.KIND, id)
                    .filter(one -> isOf(one.value(), user) || permissions.mayAdminister(user))
                    .map(Answer::done)
                    .orElseGet(() -> Answer.refused(Refusal.notFound("", text("none-such"), id))))
        .then(one -> journal.delete(Delegation.KIND, id, seen.orElse(one.version()), actor, ""));
  }

  /** Takes those out of the definitions that have been over for long; the journal keeps them. */
  void forgetOld() {
    LocalDate old = today().minusDays(FORGOTTEN_AFTER_DAYS);
    for (Document<Delegation> one : journal.snapshot().all(Delegation.KIND)) {
      if (one.value().last().isBefore(old)) {
        journal.delete(Delegation.KIND, one.key(), one.version(), Actor.SYSTEM, "");
      }
    }
  }

  private List<Document<Delegation>> running() {
    LocalDate today = today();
    return journal.snapshot().all(Delegation.KIND).stream()
        .filter(one -> !one.value().last().isBefore(today))
        .sorted(
            Comparator.comparing((Document<Delegation> one) -> one.value().first())
                .thenComparing(Document::key))
        .toList();
  }

  private static boolean isOf(Delegation one, Actor actor) {
    return one.from().equals(actor.userKey()) || one.to().equals(actor.userKey());
  }

  private Answer<Delegation> checked(Actor actor, DelegationDraft draft) {
    Findings findings = new Findings();
    String from = from(actor, draft.from(), findings);
    String to =
        active(draft.to())
            .map(Person::key)
            .orElseGet(
                () -> {
                  findings.add(
                      draft.to().isEmpty()
                          ? Refusal.invalid("to", "shared-outcomes.common.required", "to")
                          : Refusal.invalid("to", text("unknown-user"), draft.to()));
                  return "";
                });
    if (!to.isEmpty() && to.equals(from)) {
      findings.add(Refusal.invalid("to", text("oneself")));
    }
    LocalDate first = draft.first().isEmpty() ? today() : day("first", draft.first(), findings);
    LocalDate last = day("last", draft.last(), findings);
    if (first != null && last != null) {
      days(first, last, findings);
    }
    functions(draft.functions(), findings);
    String reason = findings.optional("reason", draft.reason(), LONGEST_REASON);
    if (running().stream().filter(one -> one.value().from().equals(from)).count() >= MOST) {
      findings.add(Refusal.invalid("", text("too-many"), MOST));
    }
    return findings.none()
        ? Answer.done(
            new Delegation(
                UUID.randomUUID().toString().substring(0, 8),
                from,
                to,
                draft.functions().stream().distinct().toList(),
                first,
                last,
                reason))
        : Answer.refused(findings.reasons());
  }

  private String from(Actor actor, String name, Findings findings) {
    if (name.isEmpty()) {
      return actor.userKey();
    }
    Optional<Person> person = people.named(name);
    if (person.filter(one -> one.key().equals(actor.userKey())).isEmpty()
        && !permissions.mayAdminister(actor)) {
      findings.add(Refusal.invalid("from", text("not-for-others")));
    } else if (person.isEmpty()) {
      findings.add(Refusal.invalid("from", text("unknown-user"), name));
    }
    return person.map(Person::key).orElse("");
  }

  private Optional<Person> active(String name) {
    return people.named(name).filter(Person::active);
  }

  private void days(LocalDate first, LocalDate last, Findings findings) {
    if (last.isBefore(first)) {
      findings.add(Refusal.invalid("last", text("ends-before"), first.toString()));
    } else if (last.isBefore(today())) {
      findings.add(Refusal.invalid("last", text("is-over"), today().toString()));
    } else if (last.isAfter(first.plusDays(LONGEST_DAYS - 1L))) {
      findings.add(Refusal.invalid("last", text("too-long"), LONGEST_DAYS));
    }
  }

  private void functions(List<String> keys, Findings findings) {
    Snapshot snapshot = journal.snapshot();
    keys.stream()
        .filter(
            key ->
                snapshot.values(Programme.KIND).stream()
                    .noneMatch(programme -> programme.function(key).isPresent()))
        .forEach(
            key ->
                findings.add(
                    Refusal.invalid(
                        "functions", "shared-outcomes.sign-off.no-such-function", key)));
  }

  private static LocalDate day(String field, String text, Findings findings) {
    if (text.isEmpty()) {
      findings.add(Refusal.invalid(field, "shared-outcomes.common.required", field));
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      findings.add(Refusal.malformed(field, text("not-a-day"), text));
      return null;
    }
  }

  private LocalDate today() {
    return Timing.day(clock.instant());
  }

  private static String text(String name) {
    return "shared-outcomes.sign-off.delegation." + name;
  }
}
