package org.sharedoutcomes.core.roadmap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.plan.Timeline;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.roadmap.Initiatives.Found;
import org.sharedoutcomes.core.signoff.Verdict;

/**
 * Everything as it was at the end of a day. The issues' fields come from their timelines, what
 * people defined and said from the journal, values as they were known then. Fields that only
 * planning knows by name, such as teams and estimates, are those of today.
 */
final class Past implements Moment {
  private final LocalDate day;
  private final Instant end;
  private final Snapshot definitions;
  private final Moments ports;
  private int unread;

  Past(LocalDate day, Instant end, Snapshot definitions, Moments ports) {
    this.day = day;
    this.end = end;
    this.definitions = definitions;
    this.ports = ports;
  }

  @Override
  public LocalDate day() {
    return day;
  }

  @Override
  public Instant end() {
    return end;
  }

  @Override
  public boolean isPast() {
    return true;
  }

  @Override
  public Snapshot definitions() {
    return definitions;
  }

  @Override
  public int unread() {
    return unread;
  }

  @Override
  public Answer<Found> initiatives(
      Actor actor, Programme programme, List<String> types, Collection<String> outcomes) {
    return ports
        .initiatives()
        .find(actor, programme, types, outcomes)
        .map(
            found ->
                new Found(
                    then(actor, found.issues()).stream()
                        .filter(issue -> isCard(issue, programme, types, outcomes))
                        .sorted(Initiatives.BY_KEY)
                        .toList(),
                    0));
  }

  private static boolean isCard(
      IssueFacts issue, Programme programme, List<String> types, Collection<String> outcomes) {
    return Initiatives.isInitiative(issue, programme, types)
        || issue.outcomes().stream().anyMatch(outcomes::contains);
  }

  /** Those of today's cards and of the former ones that were there, as they were. */
  private List<IssueFacts> then(Actor actor, List<IssueFacts> cards) {
    Map<Long, IssueFacts> now = new LinkedHashMap<>();
    cards.forEach(card -> now.put(card.id(), card));
    Map<Long, Timeline> timelines =
        new LinkedHashMap<>(now.isEmpty() ? Map.of() : ports.timelines().of(now.keySet()));
    for (Timeline former : ports.timelines().ofFormerCards()) {
      timelines.putIfAbsent(former.issue(), former);
    }
    List<Long> others = timelines.keySet().stream().filter(id -> !now.containsKey(id)).toList();
    if (!others.isEmpty()) {
      ports.issues().visible(actor, others).forEach(issue -> now.put(issue.id(), issue));
    }
    List<IssueFacts> then = new ArrayList<>();
    unread = 0;
    for (IssueFacts issue : now.values()) {
      Timeline timeline = timelines.get(issue.id());
      if (timeline != null) {
        timeline.at(end, issue).ifPresent(then::add);
      } else if (!issue.created().isAfter(end)) {
        unread++;
      }
    }
    return then;
  }

  @Override
  public Snapshot said(Map<Kind<?>, List<String>> wanted) {
    return ports.journal().find(wanted, end);
  }

  @Override
  public Trends trends(List<Outcome> outcomes) {
    return Trends.of(outcomes, ports.readings(), end);
  }

  @Override
  public Map<Long, Verdict> verdicts(List<IssueFacts> issues) {
    Map<Long, Verdict> none = new LinkedHashMap<>();
    issues.forEach(issue -> none.put(issue.id(), Verdict.UNKNOWN));
    return none;
  }

  @Override
  public Map<Long, Map<String, String>> values(List<Long> issues, List<String> fields) {
    return ports.issues().values(issues, fields);
  }

  @Override
  public Map<Long, List<IssueFacts>> children(Actor actor, List<IssueFacts> issues) {
    return Map.of();
  }
}
