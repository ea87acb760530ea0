package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;
import org.sharedoutcomes.core.reading.Quarantine;
import org.sharedoutcomes.core.reading.Suspect;
import org.sharedoutcomes.core.reading.Suspect.State;

/** Suspect values in a table of their own: none can be taken for a reading. */
public final class ActiveObjectsQuarantine implements Quarantine {
  private static final String NEWEST_FIRST = "AT_MILLIS DESC, ID DESC";

  private final ActiveObjects ao;

  public ActiveObjectsQuarantine(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public int add(Collection<Suspect> suspects) {
    Map<String, Suspect> byPlace = new LinkedHashMap<>();
    suspects.forEach(suspect -> byPlace.putIfAbsent(StoredSuspect.place(suspect), suspect));
    return Violations.retrying(() -> ao.executeInTransaction(() -> addMissing(byPlace)));
  }

  private int addMissing(Map<String, Suspect> byPlace) {
    Set<String> there = new HashSet<>();
    for (List<String> part : Columns.lists(byPlace.keySet())) {
      for (SuspectRow row : ao.find(SuspectRow.class, Columns.in("PLACE", part), part.toArray())) {
        there.add(row.getPlace());
      }
    }
    int added = 0;
    for (Map.Entry<String, Suspect> entry : byPlace.entrySet()) {
      if (!there.contains(entry.getKey())) {
        ao.create(SuspectRow.class, StoredSuspect.values(entry.getValue()));
        added++;
      }
    }
    return added;
  }

  @Override
  public List<Suspect> of(String outcome) {
    return Arrays.stream(
            ao.find(
                SuspectRow.class, Query.select().where("OUTCOME = ?", outcome).order(NEWEST_FIRST)))
        .map(StoredSuspect::read)
        .toList();
  }

  @Override
  public Map<String, List<Suspect>> waiting(Collection<String> outcomes) {
    Map<String, List<Suspect>> waiting = new LinkedHashMap<>();
    for (List<String> part : Columns.lists(outcomes)) {
      List<Object> parameters = new ArrayList<>(part);
      parameters.add(State.WAITING.name());
      Query query =
          Query.select()
              .where(Columns.in("OUTCOME", part) + " AND STATE = ?", parameters.toArray())
              .order(NEWEST_FIRST);
      for (SuspectRow row : ao.find(SuspectRow.class, query)) {
        waiting
            .computeIfAbsent(row.getOutcome(), key -> new ArrayList<>())
            .add(StoredSuspect.read(row));
      }
    }
    return waiting;
  }

  @Override
  public boolean decide(Suspect decided) {
    return ao.executeInTransaction(
        () -> {
          SuspectRow[] waiting =
              ao.find(
                  SuspectRow.class,
                  "PLACE = ? AND STATE = ?",
                  StoredSuspect.place(decided),
                  State.WAITING.name());
          for (SuspectRow row : waiting) {
            row.setState(decided.state().name());
            row.setDecidedBy(Columns.nullIfEmpty(decided.decidedBy()));
            row.setDecidedMillis(decided.decidedAt().toEpochMilli());
            row.setReason(Columns.nullIfEmpty(decided.reason()));
            row.save();
          }
          return waiting.length > 0;
        });
  }

  @Override
  public void removeAll(String outcome) {
    ao.deleteWithSQL(SuspectRow.class, "OUTCOME = ?", outcome);
  }
}
