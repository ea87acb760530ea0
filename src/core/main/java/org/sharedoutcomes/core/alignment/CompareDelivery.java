package org.sharedoutcomes.core.alignment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.alignment.Comparison.Linked;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.link.IssueOutcomes;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Successors;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;

/**
 * Puts what was delivered for outcomes beside how they moved. Closing issues never moves an
 * outcome. A number of statements and searches that does not grow with outcomes, work or values.
 */
public final class CompareDelivery {
  private final Issues issues;
  private final Links links;
  private final Journal journal;
  private final BrowseReadings browseReadings;
  private final Access access;

  public CompareDelivery(
      Issues issues,
      Links links,
      Journal journal,
      BrowseReadings browseReadings,
      Permissions permissions) {
    this.issues = issues;
    this.links = links;
    this.journal = journal;
    this.browseReadings = browseReadings;
    this.access = new Access(permissions);
  }

  /** Every outcome in use of the programme that has work, by name. */
  public Answer<List<Comparison>> all(Actor actor, String programme) {
    return access
        .user(actor)
        .then(
            user -> {
              Snapshot snapshot = journal.snapshot();
              return snapshot.find(Programme.KIND, programme).isPresent()
                  ? Answer.done(compare(actor, snapshot, outcomes(snapshot, programme)))
                  : Answer.refused(
                      Refusal.notFound(
                          "programme", "shared-outcomes.programme.no-such-programme", programme));
            });
  }

  /** One outcome, with or without work. */
  public Answer<Comparison> one(Actor actor, Outcome outcome) {
    return access
        .user(actor)
        .map(user -> compare(actor, journal.snapshot(), List.of(outcome)).get(0));
  }

  private static List<Outcome> outcomes(Snapshot snapshot, String programme) {
    return snapshot.values(Outcome.KIND).stream()
        .filter(outcome -> outcome.programme().equals(programme) && !outcome.retired())
        .sorted(
            Comparator.comparing(Outcome::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Outcome::key))
        .toList();
  }

  private List<Comparison> compare(Actor actor, Snapshot snapshot, List<Outcome> outcomes) {
    Map<String, Set<String>> standing = standing(snapshot, outcomes);
    Set<String> keys = new HashSet<>();
    standing.values().forEach(keys::addAll);
    Map<String, Set<Long>> tagged = links.issuesOf(keys);
    Set<Long> ids = new HashSet<>();
    tagged.values().forEach(ids::addAll);
    Map<Long, IssueFacts> visible = visible(actor, ids);
    Map<String, Document<IssueOutcomes>> documents =
        journal.find(IssueOutcomes.KIND, visible.keySet().stream().map(String::valueOf).toList());
    Map<String, Stand> stands = browseReadings.stands(actor, outcomes).get();
    List<Comparison> comparisons = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      Map<Long, Linked> work = new LinkedHashMap<>();
      for (String key : standing.get(outcome.key())) {
        tagged.getOrDefault(key, Set.of()).stream()
            .map(visible::get)
            .filter(Objects::nonNull)
            .forEach(
                issue ->
                    work.putIfAbsent(issue.id(), new Linked(issue, effect(documents, issue, key))));
      }
      comparisons.add(compare(outcome, stands.get(outcome.key()), List.copyOf(work.values())));
    }
    return comparisons;
  }

  private static Map<String, Set<String>> standing(Snapshot snapshot, List<Outcome> outcomes) {
    Map<String, Set<String>> standing = new HashMap<>();
    outcomes.forEach(o -> standing.put(o.key(), new HashSet<>(Set.of(o.key()))));
    Successors successors = new Successors(snapshot);
    snapshot.values(Outcome.KIND).stream()
        .filter(Outcome::retired)
        .forEach(
            retired ->
                successors
                    .of(retired.key())
                    .map(Outcome::key)
                    .filter(standing::containsKey)
                    .ifPresent(key -> standing.get(key).add(retired.key())));
    return standing;
  }

  private Map<Long, IssueFacts> visible(Actor actor, Collection<Long> ids) {
    Map<Long, IssueFacts> visible = new HashMap<>();
    if (!ids.isEmpty()) {
      issues.visible(actor, ids).forEach(issue -> visible.put(issue.id(), issue));
    }
    return visible;
  }

  private static Effect effect(
      Map<String, Document<IssueOutcomes>> documents, IssueFacts issue, String outcome) {
    return Optional.ofNullable(documents.get(Long.toString(issue.id())))
        .map(document -> document.value().effects().get(outcome))
        .orElse(Effect.UNKNOWN);
  }

  private static Comparison compare(Outcome outcome, Stand stand, List<Linked> work) {
    List<Linked> done =
        work.stream().filter(linked -> linked.issue().progress() == Progress.DONE).toList();
    Optional<Instant> first =
        done.stream()
            .flatMap(linked -> linked.issue().done().stream())
            .min(Comparator.naturalOrder());
    return new Comparison(
        outcome,
        stand,
        work,
        new Delivery(done.size(), work.size()),
        Movement.of(outcome, stand, first),
        done.stream().flatMap(linked -> due(linked).stream()).max(Comparator.naturalOrder()));
  }

  /** The look-back day; when nobody said a horizon, the effect is due when the work is done. */
  private static Optional<LocalDate> due(Linked linked) {
    return linked
        .effect()
        .lookBackOf(linked.issue())
        .or(() -> linked.issue().done().map(moment -> moment.atZone(ZoneOffset.UTC).toLocalDate()));
  }
}
