package org.sharedoutcomes.core.impact;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.link.Result;
import org.sharedoutcomes.core.link.Result.Check;
import org.sharedoutcomes.core.link.Result.Durability;
import org.sharedoutcomes.core.link.Result.Verdict;
import org.sharedoutcomes.core.outcome.Successors;

/**
 * Says what came of an expected effect, and later whether it lasts; for whoever may edit the issue
 * and for the outcome's owner. Nothing that was said is taken away: a later result stands beside
 * the earlier ones. One writer of an issue's outcomes at a time in the whole cluster.
 */
public final class RecordResult {
  private static final int TEXT = 2000;
  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 730;

  private final ViewLedger viewLedger;
  private final FindEvidence findEvidence;
  private final Journal journal;
  private final Permissions permissions;
  private final ClusterLock lock;
  private final Clock clock;

  public RecordResult(
      ViewLedger viewLedger,
      FindEvidence findEvidence,
      Journal journal,
      Permissions permissions,
      ClusterLock lock,
      Clock clock) {
    this.viewLedger = viewLedger;
    this.findEvidence = findEvidence;
    this.journal = journal;
    this.permissions = permissions;
    this.lock = lock;
    this.clock = clock;
  }

  /** Whether the actor may say what came of it. */
  public boolean mayRecord(Actor actor, LedgerRow row) {
    return row.outcome().owner().equals(actor.userKey())
        || permissions.mayEdit(actor, row.issue().id());
  }

  /**
   * Adds a result.
   *
   * @param expectedVersion {@link LedgerRow#version} that the actor saw; empty for whichever is
   *     newest
   */
  public Answer<LedgerRow> record(
      Actor actor, String issue, String outcome, OptionalInt expectedVersion, ResultDraft draft) {
    return permitted(actor, issue, outcome)
        .then(
            row ->
                result(actor, row, draft)
                    .then(
                        result ->
                            write(
                                actor,
                                row,
                                expectedVersion,
                                "result recorded",
                                known -> Answer.done(with(known, result)))))
        .then(done -> viewLedger.row(actor, issue, outcome));
  }

  /**
   * Says whether the effect of a result lasts.
   *
   * @param number of the result, 1 for the oldest
   */
  public Answer<LedgerRow> check(
      Actor actor,
      String issue,
      String outcome,
      int number,
      OptionalInt expectedVersion,
      CheckDraft draft) {
    return permitted(actor, issue, outcome)
        .then(
            row ->
                write(
                    actor,
                    row,
                    expectedVersion,
                    "durability checked",
                    known -> checked(actor, known, number, draft)))
        .then(done -> viewLedger.row(actor, issue, outcome));
  }

  private Answer<LedgerRow> permitted(Actor actor, String issue, String outcome) {
    return viewLedger
        .row(actor, issue, outcome)
        .then(
            row ->
                mayRecord(actor, row)
                    ? Answer.done(row)
                    : Answer.refused(
                        Refusal.forbidden(
                            "shared-outcomes.impact.may-not-record",
                            row.issue().key(),
                            row.outcome().name())));
  }

  private Answer<Result> result(Actor actor, LedgerRow row, ResultDraft draft) {
    if (row.effect().expectedEffect() == null) {
      return Answer.refused(
          Refusal.invalid(
              "",
              "shared-outcomes.impact.expected-no-more",
              row.issue().key(),
              row.outcome().name()));
    }
    Findings findings = new Findings();
    BigDecimal actual = findings.amount("actual", draft.actual());
    Verdict suggested = findEvidence.suggest(row, actual);
    Verdict verdict = findings.oneOf("verdict", draft.verdict(), Verdict.class, suggested);
    String reason = findings.optional("reason", draft.reason(), TEXT);
    String comment = findings.optional("comment", draft.comment(), TEXT);
    Integer days = findings.within("checkDays", draft.checkDays(), 1, MOST_DAYS);
    boolean said = draft.verdict() != null && !draft.verdict().isBlank();
    if (actual == null && (verdict != Verdict.INCONCLUSIVE || !said)) {
      findings.add(Refusal.invalid("actual", "shared-outcomes.impact.actual-missing"));
    }
    if (actual != null && verdict != suggested && reason.isEmpty()) {
      findings.add(Refusal.invalid("reason", "shared-outcomes.impact.reason-missing"));
    }
    if (!findings.none()) {
      return Answer.refused(findings.reasons());
    }
    Instant now = clock.instant();
    return Answer.done(
        new Result(
            row.effect().expectedEffect(),
            row.effect().confidence(),
            row.outcome().metric().unit(),
            row.lookBack().orElse(null),
            actual,
            verdict,
            suggested,
            verdict == suggested ? "" : reason,
            comment,
            actor.userKey(),
            now,
            verdict.mayFade() ? checkOn(row, days) : null,
            null));
  }

  /** So many days after the day to look back, or after today when that is later. */
  private LocalDate checkOn(LedgerRow row, Integer wanted) {
    Integer horizon = row.effect().horizonDays();
    int days = wanted != null ? wanted : horizon == null ? USUAL_DAYS : horizon;
    LocalDate today = LocalDate.now(clock);
    return row.lookBack().filter(day -> day.isAfter(today)).orElse(today).plusDays(days);
  }

  private static List<Result> with(List<Result> known, Result result) {
    List<Result> all = new ArrayList<>(known);
    all.add(result);
    return all;
  }

  private Answer<List<Result>> checked(
      Actor actor, List<Result> known, int number, CheckDraft draft) {
    if (number < 1 || number > known.size()) {
      return Answer.refused(
          Refusal.notFound("", "shared-outcomes.impact.no-such-result", number, known.size()));
    }
    Result result = known.get(number - 1);
    if (result.checkOn() == null) {
      return Answer.refused(
          Refusal.invalid("durability", "shared-outcomes.impact.nothing-to-last", number));
    }
    return check(actor, result, draft)
        .map(
            check -> {
              List<Result> all = new ArrayList<>(known);
              all.set(number - 1, result.checked(check));
              return all;
            });
  }

  private Answer<Check> check(Actor actor, Result result, CheckDraft draft) {
    Findings findings = new Findings();
    BigDecimal left = findings.amount("actual", draft.actual());
    String comment = findings.optional("comment", draft.comment(), TEXT);
    Durability suggested =
        left == null || result.actual() == null
            ? Durability.OPEN
            : Judgement.holds(result.actual(), left) ? Durability.HOLDS : Durability.FADED;
    Durability said = findings.oneOf("durability", draft.durability(), Durability.class, suggested);
    if (!Set.of(Durability.HOLDS, Durability.FADED).contains(said)) {
      findings.add(Refusal.invalid("durability", "shared-outcomes.impact.holds-or-faded"));
    }
    return findings.none()
        ? Answer.done(
            new Check(said == Durability.HOLDS, left, comment, actor.userKey(), clock.instant()))
        : Answer.refused(findings.reasons());
  }

  private Answer<Document<IssueOutcomes>> write(
      Actor actor,
      LedgerRow row,
      OptionalInt expectedVersion,
      String what,
      Function<List<Result>, Answer<List<Result>>> change) {
    String id = Long.toString(row.issue().id());
    Set<String> keys = new Successors(journal.snapshot()).standingFor(row.outcome().key());
    return lock.holding(
        "link/" + id,
        () -> {
          Optional<Document<IssueOutcomes>> now = journal.find(IssueOutcomes.KIND, id);
          IssueOutcomes said = now.map(Document::value).orElse(IssueOutcomes.NONE);
          return change
              .apply(said.resultsOf(keys))
              .then(
                  results ->
                      journal.save(
                          new Change<>(
                              IssueOutcomes.KIND,
                              id,
                              expectedVersion.orElse(now.map(Document::version).orElse(0)),
                              actor,
                              what,
                              "",
                              said.results(keys, row.outcome().key(), results))));
        });
  }
}
