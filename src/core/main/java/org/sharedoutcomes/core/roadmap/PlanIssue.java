package org.sharedoutcomes.core.roadmap;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.plan.Plan;

/**
 * Says how sure an issue is, in which quarter its work begins and for which it is planned; for
 * whoever may edit the issue in Jira. All is checked before anything is written. Of two who plan
 * one issue at once, the second learns who was first.
 */
public final class PlanIssue {
  private static final int LONGEST_REASON = 500;

  private final ReadPlan readPlan;
  private final MoveCard moveCard;
  private final Journal journal;
  private final ClusterLock lock;

  public PlanIssue(ReadPlan readPlan, MoveCard moveCard, Journal journal, ClusterLock lock) {
    this.readPlan = readPlan;
    this.moveCard = moveCard;
    this.journal = journal;
    this.lock = lock;
  }

  /** What was typed, understood; each part empty when it stays as it is. */
  private record Wish(
      Optional<Optional<Quarter>> quarter,
      Optional<Optional<Commitment>> commitment,
      Optional<Optional<Quarter>> starts,
      String why) {
    Plan of(Plan now) {
      Plan sure = commitment.map(to -> now.commitment(to.orElse(null))).orElse(now);
      return starts.map(to -> sure.starts(to.orElse(null))).orElse(sure);
    }
  }

  /**
   * Plans the issue.
   *
   * @param expectedVersion the version that the actor saw; empty for whichever is newest
   */
  public Answer<IssuePlan> plan(
      Actor actor, String issueKey, OptionalInt expectedVersion, PlanDraft draft) {
    return editable(actor, issueKey)
        .then(
            seen -> {
              Findings findings = new Findings();
              Wish wish = read(draft, findings);
              checkStart(seen, wish, findings);
              return findings.none()
                  ? write(actor, seen, expectedVersion, wish)
                  : Answer.refused(findings.reasons());
            });
  }

  private Answer<IssuePlan> editable(Actor actor, String issueKey) {
    return readPlan
        .read(actor, issueKey)
        .then(
            seen ->
                seen.mayPlan()
                    ? Answer.done(seen)
                    : Answer.refused(
                        Refusal.forbidden(
                            "shared-outcomes.roadmap.may-not-edit", seen.issue().key())));
  }

  private static Wish read(PlanDraft draft, Findings findings) {
    return new Wish(
        Optional.ofNullable(draft.quarter()).map(text -> quarter("quarter", text, findings)),
        Optional.ofNullable(draft.commitment()).map(text -> commitment(text, findings)),
        Optional.ofNullable(draft.starts()).map(text -> quarter("starts", text, findings)),
        findings.optional("why", draft.why(), LONGEST_REASON));
  }

  private static boolean isNone(String text) {
    return text.isBlank() || text.strip().equalsIgnoreCase(PlanDraft.NONE);
  }

  private static Optional<Quarter> quarter(String field, String text, Findings findings) {
    return isNone(text) ? Optional.empty() : findings.quarter(field, text);
  }

  private static Optional<Commitment> commitment(String text, Findings findings) {
    for (Commitment known : Commitment.values()) {
      if (Findings.name(known).equalsIgnoreCase(text.strip())) {
        return Optional.of(known);
      }
    }
    if (!isNone(text)) {
      findings.add(
          Refusal.invalid("commitment", "shared-outcomes.plan.no-such-commitment", text.strip()));
    }
    return Optional.empty();
  }

  /** Work begins in the quarter it is planned for or earlier; what was said before may stay. */
  private static void checkStart(IssuePlan seen, Wish wish, Findings findings) {
    Quarter starts = wish.starts().flatMap(typed -> typed).orElse(null);
    if (starts == null || !findings.none()) {
      return;
    }
    Optional<Quarter> target = wish.quarter().orElse(seen.placement().scheduled());
    String key = seen.issue().key();
    if (target.isEmpty()) {
      findings.add(
          Refusal.invalid("starts", "shared-outcomes.plan.starts-unscheduled", key, "" + starts));
    } else if (starts.compareTo(target.get()) > 0) {
      findings.add(
          Refusal.invalid(
              "starts",
              "shared-outcomes.plan.starts-too-late",
              key,
              starts.toString(),
              target.get().toString()));
    }
  }

  private Answer<IssuePlan> write(
      Actor actor, IssuePlan seen, OptionalInt expectedVersion, Wish wish) {
    if (expectedVersion.orElse(seen.version()) != seen.version()) {
      return Answer.refused(conflict(seen.issue()));
    }
    return move(actor, seen, wish)
        .then(
            moved ->
                lock.holding(
                    "plan/" + moved.id(),
                    () -> save(actor, moved, stillAt(seen, expectedVersion, moved), wish)));
  }

  /** The version that must still be there; after a move, which made one, the newest. */
  private static OptionalInt stillAt(IssuePlan seen, OptionalInt expected, IssueFacts moved) {
    return Objects.equals(seen.issue().targetQuarter(), moved.targetQuarter())
        ? expected
        : OptionalInt.empty();
  }

  private Answer<IssueFacts> move(Actor actor, IssuePlan seen, Wish wish) {
    Quarter now = seen.issue().targetQuarter();
    Quarter target = wish.quarter().isPresent() ? wish.quarter().get().orElse(null) : now;
    if (Objects.equals(target, now)) {
      return Answer.done(seen.issue());
    }
    String typed = target == null ? null : target.toString();
    return moveCard
        .move(actor, MoveRequest.to(seen.issue().key(), typed, null, wish.why()))
        .map(MoveCard.Moved::issue);
  }

  private Answer<IssuePlan> save(
      Actor actor, IssueFacts issue, OptionalInt expectedVersion, Wish wish) {
    Optional<Document<Plan>> known = readPlan.document(issue.id());
    int version = known.map(Document::version).orElse(0);
    if (expectedVersion.orElse(version) != version) {
      return Answer.refused(conflict(issue));
    }
    Plan now = known.map(Document::value).orElse(Plan.NONE);
    if (wish.of(now).equals(now)) {
      return Answer.done(readPlan.of(actor, issue));
    }
    return journal
        .update(
            Plan.KIND,
            Long.toString(issue.id()),
            actor,
            "planned",
            wish.why(),
            latest -> Answer.done(wish.of(latest.orElse(Plan.NONE.quarter(issue.targetQuarter())))))
        .map(saved -> readPlan.of(actor, issue));
  }

  private Refusal conflict(IssueFacts issue) {
    return readPlan
        .document(issue.id())
        .map(
            now ->
                Refusal.conflict(
                    "",
                    "shared-outcomes.plan.changed-meanwhile",
                    issue.key(),
                    new Actor(now.changedBy()),
                    now.changedAt()))
        .orElseGet(() -> Refusal.conflict("", "shared-outcomes.journal.gone"));
  }
}
