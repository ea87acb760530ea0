package org.sharedoutcomes.core.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;

/** Shows and changes what an outcome's values are examined for; changes for members only. */
public final class SetChecks {
  private static final BigDecimal GREATEST_FACTOR = BigDecimal.valueOf(1000);
  private static final int LONGEST_REASON = 450;

  private final Journal journal;
  private final Access access;
  private final Members members;

  public SetChecks(Journal journal, Permissions permissions, People people) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.members = new Members(permissions, people);
  }

  /** The checks; version 0 when nobody has set any. */
  public Answer<Document<Checks>> checks(Actor actor, String outcome) {
    return access
        .user(actor)
        .then(user -> find(journal.snapshot(), outcome))
        .map(found -> now(journal.snapshot(), outcome));
  }

  /**
   * Changes the checks.
   *
   * @param expectedVersion the version that the actor saw; empty for whichever is newest
   */
  public Answer<Document<Checks>> change(
      Actor actor, String key, OptionalInt expectedVersion, ChecksDraft draft) {
    return access
        .user(actor)
        .then(user -> find(journal.snapshot(), key))
        .then(
            outcome ->
                members
                    .member(actor, programme(outcome))
                    .then(member -> read(outcome, draft))
                    .then(
                        checks ->
                            journal.save(
                                new Change<>(
                                    Checks.KIND,
                                    key,
                                    expectedVersion.orElse(now(journal.snapshot(), key).version()),
                                    actor,
                                    "changed",
                                    draft.reason(),
                                    checks))));
  }

  private static Document<Checks> now(Snapshot snapshot, String outcome) {
    return snapshot
        .find(Checks.KIND, outcome)
        .orElseGet(() -> new Document<>(outcome, 0, Instant.EPOCH, "", Checks.DEFAULT));
  }

  private Programme programme(Outcome outcome) {
    return journal.snapshot().find(Programme.KIND, outcome.programme()).orElseThrow().value();
  }

  private static Answer<Outcome> find(Snapshot snapshot, String key) {
    return snapshot
        .find(Outcome.KIND, key)
        .map(found -> Answer.done(found.value()))
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound("", "shared-outcomes.outcome.no-such-outcome", key)));
  }

  private static Answer<Checks> read(Outcome outcome, ChecksDraft draft) {
    Findings findings = new Findings();
    findings.optional("reason", draft.reason(), LONGEST_REASON);
    BigDecimal low = findings.amount("low", draft.low());
    BigDecimal high = findings.amount("high", draft.high());
    if (low != null && high != null && low.compareTo(high) > 0) {
      findings.add(Refusal.invalid("high", "shared-outcomes.checks.low-above-high", low, high));
    }
    BigDecimal factor = findings.amount("jumpFactor", draft.jumpFactor());
    if (factor != null
        && (factor.compareTo(BigDecimal.ONE) <= 0 || factor.compareTo(GREATEST_FACTOR) > 0)) {
      findings.add(Refusal.invalid("jumpFactor", "shared-outcomes.checks.factor", GREATEST_FACTOR));
    }
    Integer repeats = findings.within("repeats", draft.repeats(), 2, Evidence.RECENT);
    Expectation.Method expectation =
        findings.oneOf(
            "expectation",
            draft.expectation(),
            Expectation.Method.class,
            Expectation.Method.LINEAR);
    if (expectation == Expectation.Method.SEASONAL
        && Seasons.parts(outcome.metric().grain()) == 0) {
      findings.add(Refusal.invalid("expectation", "shared-outcomes.checks.no-season"));
    }
    List<Check> off = off(draft.off(), findings);
    return findings.none()
        ? Answer.done(new Checks(low, high, factor, repeats, off, expectation))
        : Answer.refused(findings.reasons());
  }

  private static List<Check> off(List<String> names, Findings findings) {
    List<Check> off = new ArrayList<>();
    for (String name : names == null ? List.<String>of() : names) {
      if (!findings.required("off", name, 40).isEmpty()) {
        off.add(findings.oneOf("off", name, Check.class, Check.RANGE));
      }
    }
    return off;
  }
}
