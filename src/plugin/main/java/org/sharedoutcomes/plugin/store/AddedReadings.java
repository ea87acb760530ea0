package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sharedoutcomes.core.reading.Reading;

/**
 * Some readings of one outcome on their way into the table: marks what they restate, and which are
 * now the newest.
 */
final class AddedReadings {
  private final ActiveObjects ao;
  private final int kept;
  private final String outcome;
  private final Map<Long, Reading> lastOfMoment = new HashMap<>();
  private final Set<Long> known = new HashSet<>();
  private long oldestRecent;

  AddedReadings(ActiveObjects ao, int kept, String outcome) {
    this.ao = ao;
    this.kept = kept;
    this.outcome = outcome;
  }

  void expect(Reading reading) {
    lastOfMoment.put(moment(reading), reading);
  }

  private static long moment(Reading reading) {
    return reading.at().toEpochMilli();
  }

  /** Marks what is in the table already; before the first is written. */
  void prepare() {
    known.addAll(supersede());
    oldestRecent = markRecent();
  }

  /** Writes one of them, in their order, and answers whether it restates an older one. */
  boolean write(Reading reading) {
    boolean superseded = lastOfMoment.get(moment(reading)) != reading;
    boolean recent = !superseded && moment(reading) >= oldestRecent;
    ao.create(ReadingRow.class, StoredReading.values(reading, superseded, recent));
    return !known.add(moment(reading));
  }

  /**
   * Marks the old readings of the same moments and answers their moments. The bounds let every
   * database use the index: H2 compares each row of the outcome with each moment of a list.
   */
  private Set<Long> supersede() {
    Set<Long> moments = new HashSet<>();
    for (List<Long> part : Columns.lists(new TreeSet<>(lastOfMoment.keySet()))) {
      List<Object> parameters = new ArrayList<>();
      parameters.add(outcome);
      parameters.add(Collections.min(part));
      parameters.add(Collections.max(part));
      parameters.addAll(part);
      parameters.add(false);
      for (ReadingRow row :
          ao.find(
              ReadingRow.class,
              "OUTCOME = ? AND AT_MILLIS >= ? AND AT_MILLIS <= ? AND "
                  + Columns.in("AT_MILLIS", part)
                  + " AND SUPERSEDED = ?",
              parameters.toArray())) {
        moments.add(row.getAtMillis());
        row.setSuperseded(true);
        row.setRecent(false);
        row.save();
      }
    }
    return moments;
  }

  /** Unmarks what the added ones push out of the newest, and answers where these begin. */
  private long markRecent() {
    ReadingRow[] rows = ao.find(ReadingRow.class, "OUTCOME = ? AND RECENT = ?", outcome, true);
    Collection<Long> moments = new HashSet<>(lastOfMoment.keySet());
    Arrays.stream(rows).map(ReadingRow::getAtMillis).forEach(moments::add);
    long oldest =
        moments.stream()
            .sorted(Comparator.reverseOrder())
            .limit(kept)
            .reduce((newer, older) -> older)
            .orElse(Long.MIN_VALUE);
    for (ReadingRow row : rows) {
      if (row.getAtMillis() < oldest) {
        row.setRecent(false);
        row.save();
      }
    }
    return oldest;
  }
}
