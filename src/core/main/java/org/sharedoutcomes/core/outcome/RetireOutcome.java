package org.sharedoutcomes.core.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;

/**
 * Takes outcomes out of use, alone or in favour of another, and back; for the programme's members.
 * Nothing is lost: values, links and history stay, and the old key still opens its page.
 */
public final class RetireOutcome {
  private static final int REASON = 255;

  private final Journal journal;
  private final Access access;
  private final Members members;
  private final ClusterLock lock;

  public RetireOutcome(Journal journal, Permissions permissions, People people, ClusterLock lock) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.members = new Members(permissions, people);
    this.lock = lock;
  }

  /**
   * Takes it out of use.
   *
   * @param expectedVersion the version that the actor saw; empty for whichever is newest
   */
  public Answer<Document<Outcome>> retire(
      Actor actor, String key, OptionalInt expectedVersion, String reason) {
    return act(
        actor,
        key,
        expectedVersion,
        "retired",
        reason,
        outcome -> {
          Findings findings = new Findings();
          String why = why(findings, reason);
          inUse(outcome).ifPresent(findings::add);
          unguarding(outcome).ifPresent(findings::add);
          return findings.none()
              ? Answer.done(outcome.withRetirement(new Retirement(null, why)))
              : Answer.refused(findings.reasons());
        });
  }

  /** Takes it out of use in favour of another of the same programme, which stands for it then. */
  public Answer<Document<Outcome>> merge(
      Actor actor, String key, OptionalInt expectedVersion, String into, String reason) {
    return act(
        actor,
        key,
        expectedVersion,
        "merged",
        reason,
        outcome -> {
          Findings findings = new Findings();
          String why = why(findings, reason);
          inUse(outcome).ifPresent(findings::add);
          unguarding(outcome).ifPresent(findings::add);
          String target = findings.required("into", into, REASON);
          if (!target.isEmpty()) {
            unfit(outcome, target).ifPresent(findings::add);
          }
          return findings.none()
              ? Answer.done(outcome.withRetirement(new Retirement(target, why)))
              : Answer.refused(findings.reasons());
        });
  }

  /** Takes it back into use as it was. */
  public Answer<Document<Outcome>> restore(
      Actor actor, String key, OptionalInt expectedVersion, String reason) {
    return act(
        actor,
        key,
        expectedVersion,
        "restored",
        reason,
        outcome -> {
          List<Refusal> reasons = new ArrayList<>();
          if (!outcome.retired()) {
            reasons.add(
                Refusal.conflict("", "shared-outcomes.outcome.not-retired", outcome.name()));
          }
          otherNorthStar(outcome).ifPresent(reasons::add);
          return reasons.isEmpty()
              ? Answer.done(outcome.withRetirement(null))
              : Answer.refused(reasons);
        });
  }

  private Answer<Document<Outcome>> act(
      Actor actor,
      String key,
      OptionalInt expectedVersion,
      String what,
      String reason,
      Function<Outcome, Answer<Outcome>> change) {
    return access
        .user(actor)
        .then(
            user ->
                lock.holding(
                    "outcomes", () -> alone(actor, key, expectedVersion, what, reason, change)));
  }

  private Answer<Document<Outcome>> alone(
      Actor actor,
      String key,
      OptionalInt expectedVersion,
      String what,
      String reason,
      Function<Outcome, Answer<Outcome>> change) {
    Snapshot snapshot = journal.snapshot();
    return BrowseOutcomes.find(snapshot, key)
        .then(
            now ->
                members
                    .member(actor, programme(snapshot, now.value()))
                    .then(member -> change.apply(now.value()))
                    .then(
                        changed ->
                            journal.save(
                                new Change<>(
                                    Outcome.KIND,
                                    key,
                                    expectedVersion.orElse(now.version()),
                                    actor,
                                    what,
                                    reason == null ? "" : reason.strip(),
                                    changed))));
  }

  private static Programme programme(Snapshot snapshot, Outcome outcome) {
    return snapshot.find(Programme.KIND, outcome.programme()).orElseThrow().value();
  }

  private static String why(Findings findings, String reason) {
    String why = findings.optional("reason", reason, REASON);
    if (why.isEmpty()) {
      findings.add(Refusal.invalid("reason", "shared-outcomes.outcome.reason-to-retire"));
    }
    return why;
  }

  private static Optional<Refusal> inUse(Outcome outcome) {
    return outcome.retired()
        ? Optional.of(
            Refusal.conflict("", "shared-outcomes.outcome.retired-already", outcome.name()))
        : Optional.empty();
  }

  /** What guards another outcome cannot go before that one has another guard. */
  private Optional<Refusal> unguarding(Outcome outcome) {
    List<String> guarded =
        journal.snapshot().values(Outcome.KIND).stream()
            .filter(other -> !other.retired() && other.counters().contains(outcome.key()))
            .map(Outcome::name)
            .toList();
    return guarded.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Refusal.conflict("", "shared-outcomes.outcome.guards", outcome.name(), guarded));
  }

  private Optional<Refusal> unfit(Outcome outcome, String target) {
    if (target.equals(outcome.key())) {
      return Optional.of(Refusal.invalid("into", "shared-outcomes.outcome.merge-into-itself"));
    }
    Optional<Outcome> other =
        journal
            .snapshot()
            .find(Outcome.KIND, target)
            .map(Document::value)
            .filter(found -> found.programme().equals(outcome.programme()));
    if (other.isEmpty()) {
      return Optional.of(
          Refusal.invalid("into", "shared-outcomes.outcome.merge-into-nothing", target));
    }
    return other
        .filter(Outcome::retired)
        .map(
            found ->
                Refusal.invalid(
                    "into", "shared-outcomes.outcome.merge-into-retired", found.name()));
  }

  private Optional<Refusal> otherNorthStar(Outcome outcome) {
    return journal.snapshot().values(Outcome.KIND).stream()
        .filter(other -> outcome.northStar() && other.northStar() && !other.retired())
        .filter(other -> other.programme().equals(outcome.programme()))
        .filter(other -> !other.key().equals(outcome.key()))
        .findFirst()
        .map(
            first ->
                Refusal.conflict(
                    "",
                    "shared-outcomes.outcome.second-north-star",
                    programme(journal.snapshot(), outcome).name(),
                    first.name(),
                    first.key()));
  }
}
