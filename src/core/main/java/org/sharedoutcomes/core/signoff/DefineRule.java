package org.sharedoutcomes.core.signoff;

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
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/** Lets administrators create, change and delete rules. */
public final class DefineRule {
  private final Journal journal;
  private final Issues issues;
  private final People people;
  private final Permissions permissions;

  public DefineRule(Journal journal, Issues issues, People people, Permissions permissions) {
    this.journal = journal;
    this.issues = issues;
    this.people = people;
    this.permissions = permissions;
  }

  public Answer<DefinedRule> create(Actor actor, RuleDraft draft) {
    return new Access(permissions)
        .administrator(actor)
        .then(admin -> write(admin, UUID.randomUUID().toString().substring(0, 8), 0, draft, ""));
  }

  /**
   * Changes the rule.
   *
   * @param seen the version that the administrator saw; empty for whatever is the newest
   * @param why the reason; may be empty
   */
  public Answer<DefinedRule> change(
      Actor actor, String id, OptionalInt seen, RuleDraft draft, String why) {
    return new Access(permissions)
        .administrator(actor)
        .then(admin -> existing(id))
        .then(now -> write(actor, id, seen.orElse(now.version()), draft, why));
  }

  public Answer<Integer> delete(Actor actor, String id, OptionalInt seen, String why) {
    return new Access(permissions)
        .administrator(actor)
        .then(admin -> existing(id))
        .then(now -> journal.delete(Rule.KIND, id, seen.orElse(now.version()), actor, why));
  }

  private Answer<Document<Rule>> existing(String id) {
    return journal
        .find(Rule.KIND, id)
        .map(Answer::done)
        .orElseGet(() -> Answer.refused(BrowseRules.noSuchRule(id)));
  }

  private Answer<DefinedRule> write(Actor actor, String id, int seen, RuleDraft draft, String why) {
    CheckRule check = new CheckRule(issues, people, journal.snapshot());
    List<Refusal> mistakes = check.mistakes(actor, draft);
    if (!mistakes.isEmpty()) {
      return Answer.refused(mistakes);
    }
    String what = seen == 0 ? "created" : "changed";
    return journal
        .save(new Change<>(Rule.KIND, id, seen, actor, what, why, draft.toRule(id, people)))
        .map(document -> new DefinedRule(document, check.warnings(draft)));
  }
}
