package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;

/** Tells administrators how rules do: whether they are used, and what no longer holds in them. */
public final class ReviewRules {
  /** How long ago decisions count. */
  public static final Duration LATELY = Duration.ofDays(30);

  private final Journal journal;
  private final Issues issues;
  private final People people;
  private final Access access;
  private final Clock clock;

  public ReviewRules(
      Journal journal, Issues issues, People people, Permissions permissions, Clock clock) {
    this.journal = journal;
    this.issues = issues;
    this.people = people;
    this.access = new Access(permissions);
    this.clock = clock;
  }

  /** By rule id, how many standing decisions were made under it {@linkplain #LATELY lately}. */
  public Answer<Map<String, Integer>> decisions(Actor actor) {
    return access
        .administrator(actor)
        .map(
            admin -> {
              Map<String, Integer> counts = new HashMap<>();
              journal.changedSince(Dossier.KIND, clock.instant().minus(LATELY)).values().stream()
                  .flatMap(dossier -> dossier.value().standing().stream())
                  .filter(one -> !one.at().isBefore(clock.instant().minus(LATELY)))
                  .flatMap(one -> one.ruleVersions().keySet().stream())
                  .forEach(rule -> counts.merge(rule, 1, Integer::sum));
              return counts;
            });
  }

  /**
   * By rule id, what Jira no longer knows of what the rule names, and what is probably not meant.
   */
  public Answer<Map<String, List<Refusal>>> problems(Actor actor) {
    return access.administrator(actor).map(admin -> problems());
  }

  Map<String, List<Refusal>> problems() {
    Snapshot snapshot = journal.snapshot();
    Map<String, List<Refusal>> problems = new LinkedHashMap<>();
    for (Document<Rule> rule : snapshot.all(Rule.KIND)) {
      RuleDraft draft = RuleDraft.of(rule.value(), people);
      CheckRule check = new CheckRule(issues, people, snapshot);
      Actor author = new Actor(rule.changedBy());
      List<Refusal> found =
          Stream.of(
                  check.mistakes(author, draft).stream(),
                  check.warnings(draft).stream(),
                  Stream.of(authorLeft(rule)).filter(Objects::nonNull))
              .flatMap(all -> all)
              .toList();
      if (!found.isEmpty()) {
        problems.put(rule.key(), found);
      }
    }
    return problems;
  }

  /** A query is checked in the eyes of who wrote it. */
  private Refusal authorLeft(Document<Rule> rule) {
    return rule.value().scope().jql().isBlank()
            || people.withKey(rule.changedBy()).filter(one -> one.active()).isPresent()
        ? null
        : Refusal.invalid(
            "scope.jql", "shared-outcomes.sign-off.rule.author-left", new Actor(rule.changedBy()));
  }
}
