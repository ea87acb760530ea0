package org.sharedoutcomes.core.reading;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Subject;
import org.sharedoutcomes.core.outcome.Outcome;

/**
 * Examines deliveries, holds back what is suspect and tells the owner. Not a use case by itself:
 * whoever takes values in asks first whether the actor may.
 */
public final class HoldSuspects {
  /** So many of the newest readings say what is usual. */
  private static final int BEFORE = 24;

  private final Journal journal;
  private final Readings readings;
  private final Quarantine quarantine;
  private final GiveNotice giveNotice;

  public HoldSuspects(
      Journal journal, Readings readings, Quarantine quarantine, GiveNotice giveNotice) {
    this.journal = journal;
    this.readings = readings;
    this.quarantine = quarantine;
    this.giveNotice = giveNotice;
  }

  /** For the next delivery to the outcome; two statements. */
  public Scrutiny scrutiny(Outcome outcome) {
    List<Reading> before =
        readings.latest(List.of(outcome.key()), BEFORE).getOrDefault(outcome.key(), List.of());
    Set<String> accepted =
        quarantine.of(outcome.key()).stream()
            .filter(suspect -> suspect.state() == Suspect.State.ACCEPTED)
            .map(Suspect::id)
            .collect(Collectors.toSet());
    return new Scrutiny(Checks.of(journal.snapshot(), outcome.key()), before, accepted);
  }

  /**
   * Holds them back and tells the outcome's owner once of each delivery.
   *
   * @return how many are new
   */
  public int hold(Outcome outcome, Collection<Suspect> suspects) {
    if (suspects.isEmpty()) {
      return 0;
    }
    int added = quarantine.add(suspects);
    if (added > 0) {
      giveNotice.give(notice(outcome, suspects.iterator().next(), added));
    }
    return added;
  }

  private static Notice notice(Outcome outcome, Suspect first, int added) {
    Reading reading = first.reading();
    return new Notice(
        "quarantine/" + outcome.key() + "/" + reading.knownAt().toEpochMilli() + "/" + first.id(),
        reading.knownAt(),
        Notice.Kind.DATA_PROBLEM,
        Subject.outcome(outcome.key()),
        "shared-outcomes.quarantine.told",
        List.of(
            outcome.name(),
            new Amount(reading.value(), outcome.metric().unit()),
            reading.day(),
            new Actor(Author.parse(reading.by()).userKey()),
            added),
        "/plugins/servlet/shared-outcomes/outcomes/" + outcome.key() + "/quality",
        List.of(outcome.owner()),
        "data-problem/" + outcome.key());
  }
}
