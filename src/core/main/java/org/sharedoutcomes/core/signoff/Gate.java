package org.sharedoutcomes.core.signoff;

import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.InFlight;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;

/**
 * Lets an issue pass a workflow transition, or says which functions and people are missing. Passing
 * writes the evidence; when that fails, the issue does not pass. Whoever may perform the transition
 * may ask, since Jira has allowed it.
 */
public final class Gate {
  /** Who passes the gate where Jira lets strangers perform transitions. */
  private static final Actor STRANGER = new Actor("anonymous");

  private final Assess assess;
  private final Issues issues;
  private final Journal journal;
  private final TellErrors tell;

  public Gate(Assess assess, Issues issues, Journal journal, TellErrors tell) {
    this.assess = assess;
    this.issues = issues;
    this.journal = journal;
    this.tell = tell;
  }

  /**
   * Passes the issue as the step would leave it and keeps the evidence, or refuses with one
   * sentence for each reason.
   */
  public Answer<Verdict> pass(Actor actor, InFlight step) {
    SignOff signOff = new SignOff(step.facts(), journal.atOnce(() -> assess.of(step)));
    Verdict verdict = signOff.verdict();
    List<Refusal> missing = new Missing(verdict, step.target().orElse(null)).sentences();
    if (!missing.isEmpty()) {
      tell.stopped(signOff);
      return Answer.refused(missing);
    }
    return verdict.required() ? keep(actor, signOff) : Answer.done(verdict);
  }

  /**
   * Whether the issue would pass as it is stored; writes nothing.
   *
   * @param target how far the status says it is that the step leads to; null when nobody can tell
   */
  public boolean wouldPass(long issueId, Progress target) {
    return issues
        .withId(issueId)
        .filter(issue -> new Missing(assess.of(issue), target).sentences().isEmpty())
        .isPresent();
  }

  private Answer<Verdict> keep(Actor actor, SignOff signOff) {
    return journal
        .update(
            Passage.KIND,
            Long.toString(signOff.issue().id()),
            actor.isAnonymous() ? STRANGER : actor,
            "passed",
            "",
            before -> Answer.done(Passage.of(signOff)))
        .map(written -> signOff.verdict());
  }
}
