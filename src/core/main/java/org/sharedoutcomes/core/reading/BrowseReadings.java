package org.sharedoutcomes.core.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Target;
import org.sharedoutcomes.core.programme.Settings;

/** Shows what outcomes measured, and how each stands, to whoever may use the product. */
public final class BrowseReadings {
  private static final int TREND = Examination.SHOWN;

  private final Journal journal;
  private final Access access;
  private final Readings readings;
  private final Quarantine quarantine;
  private final Sources sources;
  private final Clock clock;

  public BrowseReadings(
      Journal journal,
      Permissions permissions,
      Readings readings,
      Quarantine quarantine,
      Sources sources,
      Clock clock) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.readings = readings;
    this.quarantine = quarantine;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * How an outcome stands today.
   *
   * @param trend its newest readings, oldest first; empty when there are none
   * @param target the one that counts today
   * @param trust how far the values can be relied on
   * @param findings what the checks found, worst first
   */
  public record Stand(
      List<Reading> trend,
      Optional<Target> target,
      Status status,
      Trust trust,
      List<Finding> findings) {
    /** The newest value that can be relied on: suspects are no readings. */
    public Optional<Reading> newest() {
      return trend.isEmpty() ? Optional.empty() : Optional.of(trend.get(trend.size() - 1));
    }

    static Stand of(Evidence evidence) {
      Examination examination = Examination.of(evidence);
      List<Reading> recent = evidence.recent();
      return new Stand(
          recent.subList(Math.max(0, recent.size() - TREND), recent.size()),
          evidence.outcome().targetFor(evidence.calendar().quarterOf(evidence.today())),
          Status.of(evidence, examination, Expectation.of(evidence)),
          examination.trust(),
          examination.findings());
    }
  }

  /** Readings of the outcome, oldest first; as known at a moment when one is given. */
  public Answer<List<Reading>> of(Actor actor, String outcome, Optional<Instant> knownOn) {
    return access
        .user(actor)
        .then(
            user ->
                journal.snapshot().find(Outcome.KIND, outcome).isPresent()
                    ? Answer.done(
                        knownOn
                            .map(moment -> readings.asKnownOn(outcome, moment))
                            .orElseGet(() -> readings.of(outcome)))
                    : Answer.refused(
                        Refusal.notFound("", "shared-outcomes.outcome.no-such-outcome", outcome)));
  }

  /** At most so many of the outcome's newest readings, oldest first. */
  public Answer<List<Reading>> newest(Actor actor, String outcome, int most) {
    return access
        .user(actor)
        .map(user -> readings.latest(List.of(outcome), most).getOrDefault(outcome, List.of()));
  }

  /** How each of the outcomes stands, by key, in one reading of all their values. */
  public Answer<Map<String, Stand>> stands(Actor actor, Collection<Outcome> outcomes) {
    return access.user(actor).map(user -> stands(outcomes));
  }

  private Map<String, Stand> stands(Collection<Outcome> outcomes) {
    Map<String, Stand> stands = new LinkedHashMap<>();
    evidence(outcomes).forEach((key, evidence) -> stands.put(key, Stand.of(evidence)));
    return stands;
  }

  /** What is expected of the outcome's values, and between which limits they vary anyway. */
  public Answer<Expectation> expectation(Actor actor, Outcome outcome) {
    return access
        .user(actor)
        .map(user -> Expectation.of(evidence(List.of(outcome)).get(outcome.key())));
  }

  /** The facts about each of the outcomes, by key; three statements however many they are. */
  private Map<String, Evidence> evidence(Collection<Outcome> outcomes) {
    Snapshot snapshot = journal.snapshot();
    FiscalCalendar calendar = Settings.of(snapshot).calendar();
    Set<String> keys = new LinkedHashSet<>();
    outcomes.forEach(outcome -> keys.add(outcome.key()));
    Map<String, List<Suspect>> waiting = keys.isEmpty() ? Map.of() : quarantine.waiting(keys);
    Map<String, Integer> failing = sources.failing(keys);
    Guards guards = new Guards(snapshot, outcomes);
    keys.addAll(guards.keys());
    Map<String, List<Reading>> recent =
        keys.isEmpty() ? Map.of() : readings.latest(keys, Evidence.RECENT);
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      String key = outcome.key();
      evidence.put(
          key,
          new Evidence(
              outcome,
              Checks.of(snapshot, key),
              recent.getOrDefault(key, List.of()),
              waiting.getOrDefault(key, List.of()),
              guards.breached(outcome, recent),
              failing.getOrDefault(key, 0),
              clock.instant(),
              calendar));
    }
    return evidence;
  }
}
