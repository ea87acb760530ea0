package org.sharedoutcomes.core.capacity;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Successors;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;

/** Says how a quarter is to be spread over a programme's outcomes; for the programme's members. */
public final class DefineAllocation {
  private final Journal journal;
  private final Access access;
  private final Members members;

  public DefineAllocation(Journal journal, Permissions permissions, People people) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.members = new Members(permissions, people);
  }

  /** The allocation that holds for the quarter; for whoever may use the product. */
  public Answer<AllocationInForce> find(Actor actor, String programme, String quarter) {
    return access
        .user(actor)
        .then(user -> named(programme, quarter, (p, q) -> Answer.done(inForce(p, q))));
  }

  /**
   * Sets the quarter's own allocation.
   *
   * @param expected the version that the actor saw, 0 for none; empty for whichever is newest
   */
  public Answer<AllocationInForce> save(
      Actor actor, String programme, String quarter, OptionalInt expected, AllocationDraft draft) {
    return access
        .user(actor)
        .then(
            user ->
                named(
                    programme,
                    quarter,
                    (p, q) ->
                        members
                            .member(user, p)
                            .then(member -> read(p, q, draft))
                            .then(
                                allocation ->
                                    journal.save(
                                        new Change<>(
                                            Allocation.KIND,
                                            Allocation.key(p.key(), q),
                                            expected.orElse(inForce(p, q).version()),
                                            user,
                                            "allotted",
                                            draft.reason(),
                                            allocation)))
                            .map(document -> inForce(p, q))));
  }

  /** Takes the quarter's own allocation away, so that it takes over the last one before it. */
  public Answer<AllocationInForce> delete(
      Actor actor, String programme, String quarter, OptionalInt expected, String reason) {
    return access
        .user(actor)
        .then(
            user ->
                named(
                    programme,
                    quarter,
                    (p, q) ->
                        members
                            .member(user, p)
                            .then(member -> own(p, q))
                            .then(
                                own ->
                                    journal.delete(
                                        Allocation.KIND,
                                        Allocation.key(p.key(), q),
                                        expected.orElse(own.version()),
                                        user,
                                        reason))
                            .map(version -> inForce(p, q))));
  }

  private AllocationInForce inForce(Programme programme, Quarter quarter) {
    return AllocationInForce.of(journal.snapshot(), programme.key(), quarter);
  }

  private Answer<AllocationInForce> own(Programme programme, Quarter quarter) {
    AllocationInForce now = inForce(programme, quarter);
    return now.version() > 0
        ? Answer.done(now)
        : Answer.refused(
            Refusal.notFound("quarter", "shared-outcomes.capacity.none-own", quarter.toString()));
  }

  private <T> Answer<T> named(
      String programme, String quarter, BiFunction<Programme, Quarter, Answer<T>> act) {
    Findings findings = new Findings();
    Optional<Quarter> wanted = findings.quarter("quarter", quarter);
    Optional<Programme> known =
        journal.snapshot().find(Programme.KIND, programme).map(document -> document.value());
    if (known.isEmpty()) {
      findings.add(
          Refusal.notFound("programme", "shared-outcomes.programme.no-such-programme", programme));
    }
    return findings.none()
        ? act.apply(known.get(), wanted.get())
        : Answer.refused(findings.reasons());
  }

  private Answer<Allocation> read(Programme programme, Quarter quarter, AllocationDraft draft) {
    Findings findings = new Findings();
    findings.optional("reason", draft.reason(), 1000);
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    for (AllocationDraft.Share share : draft.shares()) {
      read(programme, quarter, share, shares, findings);
    }
    BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (findings.none() && sum.compareTo(Allocation.ALL) > 0) {
      findings.add(
          Refusal.invalid(
              "shares", "shared-outcomes.capacity.too-much", sum, sum.subtract(Allocation.ALL)));
    }
    BigDecimal capacity = findings.amount("capacity", draft.capacity());
    if (capacity != null && capacity.signum() <= 0) {
      findings.add(Refusal.invalid("capacity", "shared-outcomes.capacity.not-positive"));
    }
    return findings.none()
        ? Answer.done(new Allocation(programme.key(), quarter, shares, capacity))
        : Answer.refused(findings.reasons());
  }

  private void read(
      Programme programme,
      Quarter quarter,
      AllocationDraft.Share share,
      Map<String, BigDecimal> shares,
      Findings findings) {
    String key = findings.required("shares.outcome", share.outcome(), 255);
    BigDecimal percent = share.percent();
    if (key.isEmpty() || percent == null) {
      return;
    }
    String field = "shares." + key;
    if (!isKnown(programme, quarter, key)) {
      findings.add(Refusal.invalid(field, "shared-outcomes.capacity.no-such-outcome", key));
    } else if (percent.signum() < 0 || percent.compareTo(Allocation.ALL) > 0) {
      findings.add(Refusal.invalid(field, "shared-outcomes.capacity.not-a-share", percent));
    } else if (percent.stripTrailingZeros().scale() > 1) {
      findings.add(Refusal.invalid(field, "shared-outcomes.capacity.too-exact", percent));
    } else if (shares.putIfAbsent(key, Shares.tidy(percent)) != null) {
      findings.add(Refusal.invalid(field, "shared-outcomes.capacity.twice", key));
    }
  }

  /** In use, or with a share already: what has gone out of use since need not be taken out. */
  private boolean isKnown(Programme programme, Quarter quarter, String key) {
    Snapshot snapshot = journal.snapshot();
    return new Successors(snapshot)
            .inUse(programme.key()).values().stream().map(Outcome::key).anyMatch(key::equals)
        || inForce(programme, quarter).allocation().shares().containsKey(key);
  }
}
