package org.sharedoutcomes.core.roadmap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Change;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.plan.Baseline;
import org.sharedoutcomes.core.plan.PlannedCard;
import org.sharedoutcomes.core.programme.Members;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;

/**
 * Takes a programme's plan at the beginning of each quarter, that is as it is at the end of the
 * quarter's first day, and whenever a planner says that this is what was agreed. What was taken
 * never changes; taking it again adds a version.
 */
public final class Baselines {
  private static final int LONGEST_REASON = 1000;
  private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final Journal journal;
  private final Permissions permissions;
  private final People people;
  private final Issues issues;
  private final Moments moments;
  private final Clock clock;

  public Baselines(
      Journal journal,
      Permissions permissions,
      People people,
      Issues issues,
      ViewRoadmap roadmap,
      Clock clock) {
    this.journal = journal;
    this.permissions = permissions;
    this.people = people;
    this.issues = issues;
    this.moments = roadmap.moments();
    this.clock = clock;
  }

  /**
   * A baseline as it was taken.
   *
   * @param why the reason given; empty when the product took it by itself
   * @param baseline with those cards only that the actor may browse today
   */
  public record Taken(int version, Instant at, String by, String why, Baseline baseline) {}

  /** All that were taken of the programme, every version, the newest quarter and version first. */
  public Answer<List<Taken>> all(Actor actor, String programme) {
    return programme(actor, programme).map(found -> all(actor, found));
  }

  private List<Taken> all(Actor actor, Programme programme) {
    List<String> keys =
        journal.all(Baseline.KIND).values().stream()
            .filter(document -> document.value().programme().equals(programme.key()))
            .map(Document::key)
            .toList();
    List<Taken> all = new ArrayList<>(versions(keys));
    all.sort(
        Comparator.comparing((Taken taken) -> taken.baseline().quarter())
            .thenComparing(Taken::version)
            .reversed());
    return visible(actor, all);
  }

  /** Every version of these documents, in one statement. */
  private List<Taken> versions(Collection<String> keys) {
    return journal.changes(Baseline.KIND, keys, Instant.EPOCH, LAST).stream()
        .filter(entry -> !entry.isDeletion())
        .map(this::taken)
        .toList();
  }

  private Taken taken(Entry entry) {
    return new Taken(
        entry.version(), entry.at(), entry.who(), entry.why(), journal.value(Baseline.KIND, entry));
  }

  private List<Taken> visible(Actor actor, List<Taken> all) {
    Set<Long> ids =
        all.stream()
            .flatMap(taken -> taken.baseline().cards().stream())
            .map(PlannedCard::issue)
            .collect(Collectors.toSet());
    Set<Long> seen = visible(actor, ids);
    return all.stream()
        .map(
            one ->
                new Taken(
                    one.version(),
                    one.at(),
                    one.by(),
                    one.why(),
                    new Baseline(
                        one.baseline().programme(),
                        one.baseline().quarter(),
                        one.baseline().asOf(),
                        one.baseline().cards().stream()
                            .filter(card -> seen.contains(card.issue()))
                            .toList())))
        .toList();
  }

  private Set<Long> visible(Actor actor, Collection<Long> ids) {
    return ids.isEmpty()
        ? Set.of()
        : issues.visible(actor, ids).stream().map(IssueFacts::id).collect(Collectors.toSet());
  }

  /** The newest of the quarter, with all of its cards; asks no permission. */
  Optional<Taken> newest(String programme, Quarter quarter) {
    List<Taken> versions = versions(List.of(Baseline.key(programme, quarter)));
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  /**
   * Takes the plan as it is, for a reason.
   *
   * @param quarter the quarter that it is the plan of; blank for the current one
   */
  public Answer<Taken> take(Actor actor, String programme, String quarter, String why) {
    return programme(actor, programme)
        .then(found -> new Members(permissions, people).member(actor, found).map(may -> found))
        .then(found -> take(actor, found, quarter, why));
  }

  private Answer<Taken> take(Actor actor, Programme programme, String typed, String why) {
    Findings findings = new Findings();
    String reason = findings.required("why", why, LONGEST_REASON);
    Quarter current = settings().calendar().quarterOf(LocalDate.now(clock));
    Optional<Quarter> quarter =
        typed == null || typed.isBlank() ? Optional.of(current) : Quarter.parse(typed);
    if (quarter.isEmpty()) {
      findings.add(Refusal.malformed("quarter", "shared-outcomes.roadmap.not-a-quarter", typed));
    } else if (quarter.get().compareTo(current) < 0) {
      findings.add(
          Refusal.invalid("quarter", "shared-outcomes.time.over", typed, current.toString()));
    }
    return findings.none()
        ? take(actor, programme, quarter.get(), moments.now(journal.snapshot()), reason)
            .map(taken -> visible(actor, List.of(taken)).get(0))
        : Answer.refused(findings.reasons());
  }

  /** The whole plan, whoever may browse it: others compare with it too. */
  private Answer<Taken> take(
      Actor by, Programme programme, Quarter quarter, Moment moment, String why) {
    String key = Baseline.key(programme.key(), quarter);
    return new Plans(settings())
        .of(moment, Actor.SYSTEM, programme)
        .then(
            cards ->
                journal.save(
                    new Change<>(
                        Baseline.KIND,
                        key,
                        journal.find(Baseline.KIND, key).map(Document::version).orElse(0),
                        by,
                        "taken",
                        why,
                        new Baseline(programme.key(), quarter, moment.end(), cards))))
        .map(
            kept ->
                new Taken(kept.version(), kept.changedAt(), kept.changedBy(), why, kept.value()));
  }

  /**
   * Takes what nobody took yet of the current quarter, once its first day is over; not of a
   * programme that was not there on that day, and not while histories are yet to be read.
   */
  void takeDue() {
    Snapshot snapshot = journal.snapshot();
    Quarter quarter = settings().calendar().quarterOf(LocalDate.now(clock));
    LocalDate first = settings().calendar().firstDay(quarter);
    if (moments.end(first).isAfter(clock.instant())) {
      return;
    }
    for (Programme programme : snapshot.values(Programme.KIND)) {
      boolean taken =
          journal.find(Baseline.KIND, Baseline.key(programme.key(), quarter)).isPresent();
      if (!taken && journal.asOf(Programme.KIND, programme.key(), moments.end(first)).isPresent()) {
        Answer<Taken> due = take(Actor.SYSTEM, programme, quarter, moments.at(first, snapshot), "");
        if (!due.isDone() && due.reasons().get(0).kind() != Refusal.Kind.CONFLICT) {
          throw new IllegalStateException("no baseline of " + programme.key() + ": " + due);
        }
      }
    }
  }

  private Answer<Programme> programme(Actor actor, String key) {
    return new Access(permissions)
        .user(actor)
        .then(user -> Initiatives.programme(journal.snapshot(), key));
  }

  private Settings settings() {
    return Settings.of(journal.snapshot());
  }
}
