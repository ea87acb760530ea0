package org.sharedoutcomes.core.signoff;

import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
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

  public Gate(Assess assess, Issues issues, Journal journal) {
    this.assess = assess;
    this.issues = issues;
    this.journal = journal;
  }

  /** Passes the issue and keeps the evidence, or refuses with one sentence for each reason. */
  public Answer<Verdict> pass(Actor actor, long issueId) {
    return look(issueId)
        .then(
            signOff -> {
              Verdict verdict = signOff.verdict();
              if (!verdict.passes()) {
                return Answer.refused(new Missing(verdict).sentences());
              }
              return verdict.required() ? keep(actor, signOff) : Answer.done(verdict);
            });
  }

  /** Whether the issue would pass now; writes nothing. */
  public boolean wouldPass(long issueId) {
    Answer<SignOff> signOff = look(issueId);
    return signOff.isDone() && signOff.get().verdict().passes();
  }

  private Answer<SignOff> look(long issueId) {
    return issues
        .withId(issueId)
        .map(issue -> Answer.done(new SignOff(issue, assess.of(issue))))
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound("", "shared-outcomes.common.no-such-issue", "" + issueId)));
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
