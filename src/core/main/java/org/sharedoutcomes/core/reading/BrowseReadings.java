package org.sharedoutcomes.core.reading;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Target;
import org.sharedoutcomes.core.programme.Settings;

/** Shows what outcomes measured, and how each stands, to whoever may use the product. */
public final class BrowseReadings {
  private static final int TREND = 12;

  private final Journal journal;
  private final Access access;
  private final Readings readings;
  private final Clock clock;

  public BrowseReadings(Journal journal, Permissions permissions, Readings readings, Clock clock) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.readings = readings;
    this.clock = clock;
  }

  /**
   * How an outcome stands today.
   *
   * @param trend its newest readings, oldest first; empty when there are none
   * @param target the one that counts today
   */
  public record Stand(List<Reading> trend, Optional<Target> target, Status status) {
    public Optional<Reading> newest() {
      return trend.isEmpty() ? Optional.empty() : Optional.of(trend.get(trend.size() - 1));
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
    FiscalCalendar calendar = Settings.of(journal.snapshot()).calendar();
    LocalDate today = LocalDate.now(clock);
    List<String> keys = new ArrayList<>();
    outcomes.forEach(outcome -> keys.add(outcome.key()));
    Map<String, List<Reading>> latest = keys.isEmpty() ? Map.of() : readings.latest(keys, TREND);
    Map<String, Stand> stands = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      List<Reading> trend = latest.getOrDefault(outcome.key(), List.of());
      Optional<Reading> newest =
          trend.isEmpty() ? Optional.empty() : Optional.of(trend.get(trend.size() - 1));
      stands.put(
          outcome.key(),
          new Stand(
              trend,
              outcome.targetFor(calendar.quarterOf(today)),
              Status.of(outcome, newest, today, calendar)));
    }
    return stands;
  }
}
