package org.sharedoutcomes.core.link;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;

/**
 * Ends an outcome that no issue is tagged with; for the programme's members. Its history and its
 * readings stay: an outcome made again with the same key goes on from them.
 */
public final class DropOutcome {
  private final Journal journal;
  private final Links links;
  private final Issues issues;
  private final Access access;
  private final Members members;

  public DropOutcome(
      Journal journal, Links links, Issues issues, Permissions permissions, People people) {
    this.journal = journal;
    this.links = links;
    this.issues = issues;
    this.access = new Access(permissions);
    this.members = new Members(permissions, people);
  }

  public Answer<Integer> drop(Actor actor, String key, OptionalInt expectedVersion) {
    return access
        .user(actor)
        .then(user -> find(key))
        .then(now -> members.member(actor, programme(now)).map(member -> now))
        .then(now -> unused(actor, key).map(nothing -> now))
        .then(
            now ->
                journal.delete(
                    Outcome.KIND, key, expectedVersion.orElse(now.version()), actor, ""));
  }

  private Answer<Document<Outcome>> find(String key) {
    return journal
        .find(Outcome.KIND, key)
        .map(Answer::done)
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound("", "shared-outcomes.outcome.no-such-outcome", key)));
  }

  private Programme programme(Document<Outcome> outcome) {
    return journal.find(Programme.KIND, outcome.value().programme()).orElseThrow().value();
  }

  /** The refusal counts only the issues that the actor may browse. */
  private Answer<String> unused(Actor actor, String key) {
    Set<Long> tagged = links.issuesOf(List.of(key)).getOrDefault(key, Set.of());
    if (tagged.isEmpty()) {
      return Answer.done(key);
    }
    int seen = issues.visible(actor, tagged).size();
    return Answer.refused(
        seen == 0
            ? Refusal.conflict("", "shared-outcomes.link.still-used")
            : Refusal.conflict("", "shared-outcomes.link.still-tagged", seen));
  }
}
