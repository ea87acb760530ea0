package org.sharedoutcomes.core.signoff;

import java.util.Comparator;
import java.util.List;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/** Shows the rules to everybody who may use the product. */
public final class BrowseRules {
  private final Journal journal;
  private final Permissions permissions;

  public BrowseRules(Journal journal, Permissions permissions) {
    this.journal = journal;
    this.permissions = permissions;
  }

  /** All rules by name. */
  public Answer<List<Document<Rule>>> all(Actor actor) {
    return new Access(permissions)
        .user(actor)
        .map(
            user ->
                journal.snapshot().all(Rule.KIND).stream()
                    .sorted(
                        Comparator.comparing(
                                (Document<Rule> rule) -> rule.value().name(),
                                String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(Document::key))
                    .toList());
  }

  public Answer<Document<Rule>> one(Actor actor, String id) {
    return new Access(permissions)
        .user(actor)
        .then(
            user ->
                journal
                    .snapshot()
                    .find(Rule.KIND, id)
                    .map(Answer::done)
                    .orElseGet(() -> Answer.refused(noSuchRule(id))));
  }

  /** The actor, when allowed to define rules. */
  public Answer<Actor> mayDefine(Actor actor) {
    return new Access(permissions).administrator(actor);
  }

  static Refusal noSuchRule(String id) {
    return Refusal.notFound("", "shared-outcomes.sign-off.rule.no-such-rule", id);
  }
}
