package org.sharedoutcomes.core.ingestion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.reading.Quarantine;
import org.sharedoutcomes.core.reading.Readings;
import org.sharedoutcomes.core.reading.Readings.Undone;
import org.sharedoutcomes.core.reading.ReadingsRecorded;
import org.sharedoutcomes.core.reading.RecordReadings;
import org.sharedoutcomes.core.reading.Suspect;

/** What was imported into an outcome, and taking it back. */
public final class Imports {
  private final Journal journal;
  private final Access access;
  private final RecordReadings recordReadings;
  private final Readings readings;
  private final Quarantine quarantine;
  private final List<ReadingsRecorded> listeners;
  private final Clock clock;

  public Imports(
      Journal journal,
      Permissions permissions,
      RecordReadings recordReadings,
      Readings readings,
      Quarantine quarantine,
      List<ReadingsRecorded> listeners,
      Clock clock) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.recordReadings = recordReadings;
    this.readings = readings;
    this.quarantine = quarantine;
    this.listeners = listeners;
    this.clock = clock;
  }

  /** All imports into the outcome, newest first; for whoever may use the product. */
  public Answer<List<Import>> of(Actor actor, String outcome) {
    return access.user(actor).map(user -> of(outcome));
  }

  private List<Import> of(String outcome) {
    Map<String, Import> byId = new LinkedHashMap<>();
    for (Document<Import> version : journal.versions(Import.KIND, outcome)) {
      byId.put(version.value().id(), version.value());
    }
    List<Import> newestFirst = new ArrayList<>(byId.values());
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  /**
   * Takes an import back: each moment has again what it had before, unless somebody restated it
   * since; what was held back of it is rejected. The history keeps all of it.
   */
  public Answer<Undone> undo(Actor actor, String outcome, String id) {
    return recordReadings
        .mayRecord(actor, outcome)
        .then(
            found ->
                of(outcome).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .map(Answer::done)
                    .orElseGet(() -> refused(Refusal.notFound("", key("no-such-import"), id))))
        .then(
            found ->
                found.isUndone()
                    ? refused(Refusal.conflict("", key("undone-already"), found.source()))
                    : undo(actor, outcome, found));
  }

  private static String key(String what) {
    return "shared-outcomes.ingestion." + what;
  }

  private static <T> Answer<T> refused(Refusal reason) {
    return Answer.refused(reason);
  }

  private Answer<Undone> undo(Actor actor, String outcome, Import found) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Undone undone = readings.undo(outcome, found.id(), actor.userKey(), now);
    Instant knownAt = Instant.parse(found.knownAt()).truncatedTo(ChronoUnit.MILLIS);
    quarantine.of(outcome).stream()
        .filter(Suspect::waits)
        .filter(suspect -> suspect.reading().knownAt().equals(knownAt))
        .filter(suspect -> suspect.reading().by().equals(found.by()))
        .forEach(
            suspect ->
                quarantine.decide(
                    suspect.decided(Suspect.State.REJECTED, actor.userKey(), now, "")));
    listeners.forEach(listener -> listener.recorded(outcome));
    return journal
        .update(
            Import.KIND,
            outcome,
            actor,
            "undone",
            "",
            before -> Answer.done(found.takenBack(undone)))
        .map(document -> undone);
  }
}
