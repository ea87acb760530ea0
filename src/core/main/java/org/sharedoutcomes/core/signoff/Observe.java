package org.sharedoutcomes.core.signoff;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.governance.DecisionRights;
import org.sharedoutcomes.core.governance.SharedInterface;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.Assess.Seen;
import org.sharedoutcomes.core.signoff.Rule.Scope;

/**
 * Keeps what becomes of sign-offs over time: compares the verdicts of issues with what was observed
 * last, and writes one line into the journal of each issue whose sign-off has changed. It decides
 * nothing, so that what it misses or sees late only makes the history coarser. The same observed
 * twice, on two nodes as well, leaves one line.
 */
public final class Observe {
  private static final int TRIES = 3;
  private static final Refusal MEANWHILE = Refusal.conflict("", "shared-outcomes.journal.gone");

  private final Assess assess;
  private final Journal journal;
  private final Issues issues;
  private final Clock clock;
  private volatile List<Scope> swept;
  private volatile List<Integer> restedOn;

  public Observe(Assess assess, Journal journal, Issues issues, Clock clock) {
    this.assess = assess;
    this.journal = journal;
    this.issues = issues;
    this.clock = clock;
  }

  /** Observes this issue alone, as it is stored now. */
  public void issue(long id) {
    issues.withId(id).ifPresent(issue -> look(List.of(issue)));
  }

  /** Observes these issues, and those in them where they are epics. Unknown ids are passed over. */
  public void issues(Collection<Long> ids) {
    Map<Long, IssueFacts> found = new LinkedHashMap<>();
    issues.visible(Actor.SYSTEM, ids).forEach(issue -> found.put(issue.id(), issue));
    issues
        .childrenOf(Actor.SYSTEM, ids)
        .values()
        .forEach(children -> children.forEach(child -> found.put(child.id(), child)));
    look(List.copyOf(found.values()));
  }

  /**
   * Observes every open issue that a rule may be about now or was when this was last done. A number
   * of searches and statements that does not grow with the issues of which nothing has changed.
   *
   * @return what is seen of each of them
   */
  Collection<Seen> everything() {
    List<Scope> now = Needs.scopes(journal.snapshot());
    List<Scope> before = swept;
    List<Scope> all = new ArrayList<>(now);
    all.addAll(before == null ? ever() : before);
    if (all.isEmpty()) {
      return List.of();
    }
    Collection<Seen> seen = look(issues.open(Actor.SYSTEM, FindSignOffs.projects(all)));
    swept = now;
    return seen;
  }

  /** Observes everything when what requirements rest on is not what it was when last asked. */
  void definitions() {
    Snapshot snapshot = journal.snapshot();
    List<Integer> now =
        Stream.of(
                Rule.KIND,
                FacingRule.KIND,
                DecisionRights.KIND,
                SharedInterface.KIND,
                Programme.KIND,
                Outcome.KIND)
            .map(kind -> versions(snapshot.all(kind)))
            .toList();
    if (!now.equals(restedOn)) {
      everything();
      restedOn = now;
    }
  }

  private static int versions(Collection<? extends Document<?>> documents) {
    return documents.stream()
        .map(document -> Map.entry(document.key(), document.version()))
        .collect(Collectors.toSet())
        .hashCode();
  }

  /** The node may have stopped before it saw what became of a rule's end. */
  private List<Scope> ever() {
    return journal.keysEver(Rule.KIND, any -> true).stream()
        .flatMap(key -> scopes(journal.versions(Rule.KIND, key)).stream())
        .toList();
  }

  private static List<Scope> scopes(Collection<Document<Rule>> rules) {
    return rules.stream()
        .flatMap(newest -> RuleVersions.line(newest).stream())
        .map(rule -> rule.value().scope())
        .toList();
  }

  /**
   * What is seen of the issues, changes written; without those that change all the time.
   *
   * <p>A change is looked at again before it is written: the issue must be read after the dossier
   * that it is written into, or an older picture of the issue could undo what another node has seen
   * of it meanwhile.
   */
  Collection<Seen> look(List<IssueFacts> at) {
    Map<Long, Seen> done = new LinkedHashMap<>();
    Map<Long, Dossier> before = new HashMap<>();
    for (Seen seen : assess.seen(at)) {
      if (Observation.of(seen, now()).isEmpty()) {
        done.put(seen.issue().id(), seen);
      } else {
        before.put(seen.issue().id(), seen.dossier());
      }
    }
    for (int attempt = 0; attempt < TRIES && !before.isEmpty(); attempt++) {
      for (Seen seen : assess.seen(issues.visible(Actor.SYSTEM, Set.copyOf(before.keySet())))) {
        long id = seen.issue().id();
        boolean same = seen.dossier().equals(before.put(id, seen.dossier()));
        (same ? written(seen) : Optional.<Dossier>empty())
            .ifPresent(dossier -> done.put(id, seen.with(dossier)));
      }
      before.keySet().removeAll(done.keySet());
    }
    return done.values();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The dossier with what was observed; empty when somebody wrote into it meanwhile. */
  private Optional<Dossier> written(Seen seen) {
    Optional<Observation> observation = Observation.of(seen, now());
    if (observation.isEmpty()) {
      return Optional.of(seen.dossier());
    }
    Answer<Document<Dossier>> answer =
        journal.update(
            Dossier.KIND,
            Long.toString(seen.issue().id()),
            Actor.SYSTEM,
            observation.get().what(),
            observation.get().why(),
            found ->
                found.orElse(Dossier.EMPTY).equals(seen.dossier())
                    ? Answer.done(seen.dossier().withCourses(observation.get().courses()))
                    : Answer.refused(MEANWHILE));
    return answer.isDone() ? Optional.of(answer.get().value()) : Optional.empty();
  }
}
