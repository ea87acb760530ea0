package org.sharedoutcomes.core.roadmap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Kind;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.Readings;
import org.sharedoutcomes.core.roadmap.Initiatives.Found;
import org.sharedoutcomes.core.signoff.Assess;
import org.sharedoutcomes.core.signoff.Verdict;

/** Everything as it is. */
record Now(
    Snapshot definitions,
    Journal journal,
    Issues issues,
    Initiatives initiatives,
    Surroundings surroundings,
    Readings readings,
    Assess assess,
    Clock clock)
    implements Moment {
  @Override
  public LocalDate day() {
    return LocalDate.now(clock);
  }

  @Override
  public Instant end() {
    return clock.instant();
  }

  @Override
  public boolean isPast() {
    return false;
  }

  @Override
  public Answer<Found> initiatives(
      Actor actor, Programme programme, List<String> types, Collection<String> outcomes) {
    return initiatives.find(actor, programme, types, outcomes);
  }

  @Override
  public Snapshot said(Map<Kind<?>, List<String>> wanted) {
    return journal.find(wanted);
  }

  @Override
  public Trends trends(List<Outcome> outcomes) {
    return Trends.of(outcomes, readings);
  }

  @Override
  public Map<Long, Verdict> verdicts(List<IssueFacts> shown) {
    return assess.all(shown);
  }

  @Override
  public Around around(Actor actor, List<IssueFacts> shown, Map<Long, Plan> plans) {
    return surroundings.of(actor, shown, plans);
  }

  @Override
  public Map<Long, Map<String, String>> values(List<Long> ids, List<String> fields) {
    return issues.values(ids, fields);
  }

  @Override
  public Map<Long, List<IssueFacts>> children(Actor actor, List<IssueFacts> shown) {
    return issues.inside(actor, shown);
  }
}
