package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Journal;

/** Lets administrators create, change, publish, roll back and delete rules. */
public final class DefineRule {
  private final Journal journal;
  private final Permissions permissions;
  private final Propose propose;

  public DefineRule(
      Journal journal, Issues issues, People people, Permissions permissions, Clock clock) {
    this.journal = journal;
    this.permissions = permissions;
    this.propose = new Propose(journal, issues, people, clock);
  }

  /** Makes a rule that holds at once. */
  public Answer<DefinedRule> create(Actor actor, RuleDraft draft) {
    return new Access(permissions)
        .administrator(actor)
        .then(admin -> propose.creation(admin, draft))
        .then(proposal -> write(actor, proposal, OptionalInt.empty(), ""));
  }

  /** What keeps the draft from being published; nothing is written. */
  public List<Refusal> mistakes(Actor actor, RuleDraft draft) {
    return new Access(permissions)
        .administrator(actor)
        .then(admin -> propose.creation(admin, draft))
        .reasons();
  }

  /**
   * Changes the rule, at once and for all issues.
   *
   * @param seen the version that the administrator saw; empty for whatever is the newest
   * @param why the reason; may be empty
   */
  public Answer<DefinedRule> change(
      Actor actor, String id, OptionalInt seen, RuleDraft draft, String why) {
    return new Access(permissions)
        .administrator(actor)
        .then(admin -> propose.change(admin, id, draft))
        .then(proposal -> write(actor, proposal, seen, why));
  }

  /** Makes the draft the newest version; refused when the rule was changed since it began. */
  public Answer<DefinedRule> publish(Actor actor, String id, Publication how) {
    return new Access(permissions)
        .administrator(actor)
        .then(admin -> propose.publication(admin, id, how))
        .then(proposal -> write(actor, proposal, OptionalInt.empty(), how.why()))
        .then(rule -> endDraft(actor, id, how.why()).map(ended -> rule));
  }

  /** Makes what the rule was in an earlier version its newest one. */
  public Answer<DefinedRule> rollBack(
      Actor actor, String id, OptionalInt seen, int version, Publication how) {
    return new Access(permissions)
        .administrator(actor)
        .then(admin -> propose.rollBack(admin, id, version, how))
        .then(proposal -> write(actor, proposal, seen, how.why()));
  }

  public Answer<Integer> delete(Actor actor, String id, OptionalInt seen, String why) {
    return new Access(permissions)
        .administrator(actor)
        .then(admin -> propose.deletion(id))
        .then(now -> journal.delete(Rule.KIND, id, seen.orElse(now.seen()), actor, why));
  }

  private Answer<DefinedRule> write(Actor actor, Proposal proposal, OptionalInt seen, String why) {
    String id =
        proposal.id().isEmpty() ? UUID.randomUUID().toString().substring(0, 8) : proposal.id();
    return journal
        .save(
            new Change<>(
                Rule.KIND,
                id,
                seen.orElse(proposal.seen()),
                actor,
                proposal.what(),
                why,
                proposal.rule().named(id)))
        .map(document -> new DefinedRule(document, proposal.warnings()));
  }

  private Answer<Integer> endDraft(Actor actor, String id, String why) {
    return journal
        .find(Draft.KIND, id)
        .map(draft -> journal.delete(Draft.KIND, id, draft.version(), actor, why))
        .orElseGet(() -> Answer.done(0));
  }
}
