package org.sharedoutcomes.core.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Definition;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;
import org.sharedoutcomes.core.reading.Suspect.State;

/** Shows how far an outcome's values can be relied on, to whoever may use the product. */
public final class ReviewValues {
  private static final int MOST_RESTATEMENTS = 50;
  private static final int RECENT = 400;
  private static final int MOST_DEVIATIONS = 10;

  private final BrowseOutcomes browseOutcomes;
  private final BrowseReadings browseReadings;
  private final SetChecks setChecks;
  private final Readings readings;
  private final Quarantine quarantine;

  public ReviewValues(
      BrowseOutcomes browseOutcomes,
      BrowseReadings browseReadings,
      SetChecks setChecks,
      Readings readings,
      Quarantine quarantine) {
    this.browseOutcomes = browseOutcomes;
    this.browseReadings = browseReadings;
    this.setChecks = setChecks;
    this.readings = readings;
    this.quarantine = quarantine;
  }

  /** The review; a number of statements that grows with the outcome's readings by the thousand. */
  public Answer<Review> review(Actor actor, String key) {
    return browseOutcomes
        .one(actor, key)
        .then(
            outcome ->
                setChecks.checks(actor, key).map(checks -> review(actor, outcome.value(), checks)));
  }

  private Review review(Actor actor, Outcome outcome, Document<Checks> checks) {
    String key = outcome.key();
    Stand stand = browseReadings.stands(actor, List.of(outcome)).get().get(key);
    List<Suspect> suspects = quarantine.of(key);
    Expectation expectation = browseReadings.expectation(actor, outcome).get();
    List<Reading> recent = readings.latest(List.of(key), RECENT).getOrDefault(key, List.of());
    return new Review(
        checks,
        stand.trust(),
        stand.findings(),
        suspects,
        Restatement.of(readings, key, MOST_RESTATEMENTS),
        redefined(actor, key),
        wouldHold(checks.value(), recent, suspects),
        recent.size(),
        newestFirst(expectation.deviations()),
        expectation.method());
  }

  /** Of each value the first rule only: it is the plainest. */
  private static List<Deviation> newestFirst(List<Deviation> deviations) {
    Map<Reading, Deviation> byReading = new LinkedHashMap<>();
    deviations.forEach(one -> byReading.putIfAbsent(one.reading(), one));
    List<Deviation> newest = new ArrayList<>(byReading.values());
    Collections.reverse(newest);
    return newest.subList(0, Math.min(MOST_DEVIATIONS, newest.size()));
  }

  private Optional<Definition> redefined(Actor actor, String key) {
    List<Definition> definitions = browseOutcomes.definitions(actor, key).get();
    return definitions.size() < 2 ? Optional.empty() : Optional.of(definitions.get(0));
  }

  private static int wouldHold(Checks checks, List<Reading> recent, List<Suspect> suspects) {
    Set<String> accepted =
        suspects.stream()
            .filter(suspect -> suspect.state() == State.ACCEPTED)
            .map(Suspect::id)
            .collect(Collectors.toSet());
    Scrutiny scrutiny = new Scrutiny(checks, List.of(), accepted);
    return (int) recent.stream().filter(one -> scrutiny.examine(one).isPresent()).count();
  }
}
