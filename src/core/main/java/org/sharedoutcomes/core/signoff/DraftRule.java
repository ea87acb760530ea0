package org.sharedoutcomes.core.signoff;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;

/** Keeps rules that administrators are still writing. A draft asks nobody for a signature. */
public final class DraftRule {
  /** Stands for the id of a rule that there is none of yet. */
  public static final String NEW = "new";

  private static final int LONGEST_NAME = 100;

  private final Journal journal;
  private final People people;
  private final Access access;

  public DraftRule(Journal journal, People people, Permissions permissions) {
    this.journal = journal;
    this.people = people;
    this.access = new Access(permissions);
  }

  /** All drafts, those of rules that are not published yet included. */
  public Answer<List<Document<Draft>>> all(Actor actor) {
    return access.administrator(actor).map(admin -> List.copyOf(journal.all(Draft.KIND).values()));
  }

  public Answer<Document<Draft>> one(Actor actor, String id) {
    return access
        .administrator(actor)
        .then(
            admin ->
                journal
                    .find(Draft.KIND, id)
                    .map(Answer::done)
                    .orElseGet(() -> Answer.refused(noSuchDraft(id))));
  }

  /**
   * Keeps the draft, finished or not.
   *
   * @param id of the rule or of a draft; {@link #NEW} for a rule of its own
   * @param seen the draft's version that the administrator saw; empty for whatever is the newest
   * @param basedOn the rule's version that it takes the place of; empty for the one that it began
   *     with
   */
  public Answer<Document<Draft>> save(
      Actor actor, String id, OptionalInt seen, RuleDraft draft, OptionalInt basedOn) {
    return access
        .administrator(actor)
        .then(
            admin ->
                id.equals(NEW)
                    ? write(admin, UUID.randomUUID().toString().substring(0, 8), 0, draft, 0)
                    : change(admin, id, seen, draft, basedOn));
  }

  public Answer<Integer> discard(Actor actor, String id, OptionalInt seen) {
    return one(actor, id)
        .then(now -> journal.delete(Draft.KIND, id, seen.orElse(now.version()), actor, ""));
  }

  private Answer<Document<Draft>> change(
      Actor actor, String id, OptionalInt seen, RuleDraft draft, OptionalInt basedOn) {
    Optional<Document<Draft>> now = journal.find(Draft.KIND, id);
    Optional<Document<Rule>> rule = journal.find(Rule.KIND, id);
    if (now.isEmpty() && rule.isEmpty()) {
      return Answer.refused(BrowseRules.noSuchRule(id));
    }
    int newest = rule.map(Document::version).orElse(0);
    int base = basedOn.orElse(now.map(known -> known.value().basedOn()).orElse(newest));
    if (base > newest) {
      return Answer.refused(
          Refusal.invalid("basedOn", "shared-outcomes.sign-off.rule.no-such-version", base));
    }
    return write(actor, id, seen.orElse(now.map(Document::version).orElse(0)), draft, base);
  }

  private Answer<Document<Draft>> write(
      Actor actor, String id, int seen, RuleDraft draft, int basedOn) {
    if (draft.name().length() > LONGEST_NAME) {
      return Answer.refused(
          Refusal.invalid("name", "shared-outcomes.sign-off.rule.name-too-long", LONGEST_NAME));
    }
    return journal.save(
        new Change<>(
            Draft.KIND,
            id,
            seen,
            actor,
            seen == 0 ? "created" : "changed",
            "",
            new Draft(draft.toRule(id, people), basedOn)));
  }

  static Refusal noSuchDraft(String id) {
    return Refusal.notFound("", "shared-outcomes.sign-off.rule.no-such-draft", id);
  }
}
