package org.sharedoutcomes.plugin.page;

import java.util.Optional;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.signoff.AskForSignOff;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.FunctionVerdict.Standing;
import org.sharedoutcomes.core.signoff.SignOff;
import org.sharedoutcomes.core.signoff.Verdict;
import org.sharedoutcomes.core.signoff.Verdict.Status;
import org.sharedoutcomes.core.signoff.Wish;
import org.sharedoutcomes.plugin.page.SignOffView.Row;
import org.sharedoutcomes.plugin.page.SignOffView.Vote;

/** Says a verdict in the words of the person who looks at it. */
public final class SignOffViews {
  private final SignOffWords words;
  private final SeeChanges seeChanges;
  private final CurrentUser currentUser;
  private final ReadinessViews readiness;

  public SignOffViews(
      SignOffWords words,
      SeeChanges seeChanges,
      CurrentUser currentUser,
      ReadinessViews readiness) {
    this.words = words;
    this.seeChanges = seeChanges;
    this.currentUser = currentUser;
    this.readiness = readiness;
  }

  SignOffView of(SignOff signOff) {
    return of(signOff, ReadinessViews.Refused.NOTHING);
  }

  /** The same with what was typed and refused. */
  SignOffView of(SignOff signOff, ReadinessViews.Refused refused) {
    ReadinessViews.OfIssue ready = readiness.of(signOff, refused);
    Verdict verdict = signOff.verdict();
    long signed =
        verdict.functions().stream().filter(part -> part.state() == Status.SIGNED).count();
    return new SignOffView(
        signOff.issue().key(),
        signOff.issue().summary(),
        verdict.required(),
        words.label(verdict.status()),
        SignOffWords.tone(verdict.status()),
        words.say(verdict.why()),
        verdict.functions().isEmpty() ? "" : words.say("count", signed, verdict.functions().size()),
        AskForSignOff.isPossible(currentUser.actor(), verdict),
        verdict.functions().stream().map(part -> row(signOff.issue(), part, ready)).toList(),
        ready.launch());
  }

  private Row row(IssueFacts issue, FunctionVerdict part, ReadinessViews.OfIssue ready) {
    String userKey = currentUser.actor().userKey();
    Optional<Standing> mine = part.decisionOf(userKey);
    return new Row(
        part.function(),
        part.name(),
        SignOffWords.word(part.state()),
        SignOffWords.icon(part.state()),
        words.label(part.state()),
        SignOffWords.tone(part.state()),
        line(part),
        part.approvers().isEmpty() ? "" : words.say("who-may", part.approvers()),
        words.say(part.problem()),
        part.decisions().stream().map(this::vote).toList(),
        seeChanges.of(issue, part, currentUser.actor()),
        WaitingView.of(part, words),
        ready.of(part.function()),
        part.maySign(userKey),
        mine.isPresent(),
        mine.filter(Standing::isStale).isPresent());
  }

  private String line(FunctionVerdict part) {
    String quorum = part.quorum() > 1 ? words.say("quorum", part.signed(), part.quorum()) : "";
    String since =
        part.since() == null || part.state() == Status.ERROR
            ? ""
            : words.say("since", words.date(part.since()));
    return (quorum + " " + since).trim();
  }

  private static Object who(Decision decision) {
    Actor by = new Actor(decision.by());
    return decision.onBehalfOf() == null
        ? by
        : Refusal.invalid(
            "", "shared-outcomes.sign-off.clock.for", by, new Actor(decision.onBehalfOf()));
  }

  private Vote vote(Standing standing) {
    Decision decision = standing.decision();
    String note =
        standing.objection() != null
            ? words.say(standing.objection())
            : standing.isStale() ? words.say("is-stale") : "";
    return new Vote(
        words.say("vote-" + Wish.word(decision.kind()), who(decision), words.date(decision.at())),
        decision.comment(),
        !decision.conditions().isEmpty(),
        decision.conditions(),
        note);
  }
}
