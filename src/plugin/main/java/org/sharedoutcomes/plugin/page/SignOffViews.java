package org.sharedoutcomes.plugin.page;

import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.signoff.AskForSignOff;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.FunctionVerdict.Standing;
import org.sharedoutcomes.core.signoff.SignOff;
import org.sharedoutcomes.core.signoff.Verdict;
import org.sharedoutcomes.core.signoff.Verdict.Status;
import org.sharedoutcomes.plugin.page.SignOffView.Row;

/** Says a verdict in the words of the person who looks at it. */
public final class SignOffViews {
  private final SignOffWords words;
  private final SeeChanges seeChanges;
  private final CurrentUser currentUser;
  private final ReadinessViews readiness;
  private final DecisionViews decisions;
  private final FacingViews facing;

  public SignOffViews(
      SignOffWords words,
      SeeChanges seeChanges,
      CurrentUser currentUser,
      ReadinessViews readiness,
      DecisionViews decisions,
      FacingViews facing) {
    this.words = words;
    this.seeChanges = seeChanges;
    this.currentUser = currentUser;
    this.readiness = readiness;
    this.decisions = decisions;
    this.facing = facing;
  }

  SignOffView of(SignOff signOff) {
    return of(signOff, ReadinessViews.Refused.NOTHING);
  }

  /** The same with what was typed and refused. */
  SignOffView of(SignOff signOff, ReadinessViews.Refused refused) {
    ReadinessViews.OfIssue ready = readiness.of(signOff, refused);
    Verdict verdict = signOff.verdict();
    List<FacingViews.Ask> asks = facing.asks(signOff);
    return new SignOffView(
        signOff.issue().key(),
        signOff.issue().summary(),
        verdict.required(),
        words.label(verdict.status()),
        SignOffWords.tone(verdict.status()),
        words.say(verdict.why()),
        decisions.count(verdict),
        AskForSignOff.isPossible(currentUser.actor(), verdict),
        decisions.policy(verdict),
        verdict.functions().stream().map(part -> row(signOff.issue(), part, ready)).toList(),
        ready.launch(),
        facing.of(signOff),
        asks,
        !asks.isEmpty());
  }

  private Row row(IssueFacts issue, FunctionVerdict part, ReadinessViews.OfIssue ready) {
    String userKey = currentUser.actor().userKey();
    Optional<Standing> mine = part.decisionOf(userKey);
    return new Row(
        issue.key(),
        part.function(),
        part.name(),
        SignOffWords.word(part.state()),
        SignOffWords.icon(part.state()),
        words.label(part.state()),
        SignOffWords.tone(part.state()),
        line(part),
        part.approvers().isEmpty() ? "" : words.say("who-may", part.approvers()),
        words.say(part.problem()),
        part.decisions().stream().map(one -> decisions.vote(one, part)).toList(),
        seeChanges.of(issue, part, currentUser.actor()),
        WaitingView.of(part, words),
        ready.of(part.function()),
        part.maySign(userKey),
        mine.isPresent(),
        mine.filter(one -> one.decision().isSignature() && !one.isStale()).isPresent(),
        mine.filter(Standing::isStale).isPresent(),
        decisions.conditions(issue, part),
        decisions.waiver(issue, part),
        asked(part));
  }

  /** Which rules ask for how much, where there are several, and for which outcomes. */
  private String asked(FunctionVerdict part) {
    List<String> outcomes = part.outcomes().stream().map(cause -> cause.name()).toList();
    if (!outcomes.isEmpty()) {
      return words.say("asked-outcome", outcomes);
    }
    return part.rules().size() < 2
        ? ""
        : words.say(
            "asked-by",
            part.demands().stream()
                .map(one -> words.say("asked-rule", one.rule().name(), one.requirement().quorum()))
                .toList());
  }

  private String line(FunctionVerdict part) {
    String quorum = part.quorum() > 1 ? words.say("quorum", part.signed(), part.quorum()) : "";
    String since =
        part.since() == null || part.state() == Status.ERROR
            ? ""
            : words.say("since", words.date(part.since()));
    return (quorum + " " + since).trim();
  }
}
