package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.java.ao.Query;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Readings;

/** Readings in one table, of which no row but its marks is ever changed. */
public final class ActiveObjectsReadings implements Readings {
  /** So many of the newest are marked; trends that ask for more cost a statement an outcome. */
  static final int RECENT = 30;

  private static final int AT_ONCE = 500;
  private static final int PAGE = 1000;

  private final ActiveObjects ao;

  public ActiveObjectsReadings(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public int add(Iterable<Reading> readings) {
    return ao.executeInTransaction(
        () -> {
          int restated = 0;
          List<Reading> drawn = new ArrayList<>();
          for (Reading reading : readings) {
            drawn.add(reading);
            if (drawn.size() == AT_ONCE) {
              restated += write(drawn);
              drawn.clear();
            }
          }
          return restated + write(drawn);
        });
  }

  private int write(List<Reading> readings) {
    Map<String, AddedReadings> added = new LinkedHashMap<>();
    for (Reading reading : readings) {
      added
          .computeIfAbsent(reading.outcome(), key -> new AddedReadings(ao, RECENT, key))
          .expect(reading);
    }
    added.values().forEach(AddedReadings::prepare);
    int restated = 0;
    for (Reading reading : readings) {
      restated += added.get(reading.outcome()).write(reading) ? 1 : 0;
    }
    return restated;
  }

  @Override
  public List<Reading> of(String outcome) {
    return current(
        Query.select().where("OUTCOME = ? AND SUPERSEDED = ?", outcome, false).order("ID ASC"));
  }

  @Override
  public List<Reading> asKnownOn(String outcome, Instant knownOn) {
    return current(
        Query.select()
            .where("OUTCOME = ? AND KNOWN_MILLIS <= ?", outcome, knownOn.toEpochMilli())
            .order("ID ASC"));
  }

  private List<Reading> current(Query query) {
    return StoredReading.current(Arrays.asList(ao.find(ReadingRow.class, query)));
  }

  @Override
  public Map<String, List<Reading>> latest(Collection<String> outcomes, int most) {
    Map<String, List<Reading>> latest = new LinkedHashMap<>();
    newest(outcomes, most)
        .forEach(
            (outcome, rows) -> {
              List<Reading> current = StoredReading.current(rows);
              int from = Math.max(0, current.size() - most);
              latest.put(outcome, current.subList(from, current.size()));
            });
    return latest;
  }

  /** Rows of the newest readings of each outcome, at least so many if there are, as added. */
  private Map<String, List<ReadingRow>> newest(Collection<String> outcomes, int most) {
    Map<String, List<ReadingRow>> found = new LinkedHashMap<>();
    if (most > RECENT) {
      for (String outcome : outcomes) {
        add(
            found,
            ao.find(
                ReadingRow.class,
                Query.select()
                    .where("OUTCOME = ? AND SUPERSEDED = ?", outcome, false)
                    .order("AT_MILLIS DESC, ID DESC")
                    .limit(most)));
        found.computeIfPresent(outcome, (key, rows) -> reversed(rows));
      }
      return found;
    }
    for (List<String> part : Columns.lists(outcomes)) {
      List<Object> parameters = new ArrayList<>(part);
      parameters.add(true);
      add(
          found,
          ao.find(
              ReadingRow.class,
              Query.select()
                  .where(Columns.in("OUTCOME", part) + " AND RECENT = ?", parameters.toArray())
                  .order("ID ASC")));
    }
    return found;
  }

  private static void add(Map<String, List<ReadingRow>> found, ReadingRow... rows) {
    for (ReadingRow row : rows) {
      found.computeIfAbsent(row.getOutcome(), key -> new ArrayList<>()).add(row);
    }
  }

  private static List<ReadingRow> reversed(List<ReadingRow> rows) {
    List<ReadingRow> reversed = new ArrayList<>(rows);
    Collections.reverse(reversed);
    return reversed;
  }

  @Override
  public void forEach(Consumer<Reading> reader) {
    int last = Integer.MIN_VALUE;
    ReadingRow[] page;
    do {
      page =
          ao.find(
              ReadingRow.class, Query.select().where("ID > ?", last).order("ID ASC").limit(PAGE));
      for (ReadingRow row : page) {
        reader.accept(StoredReading.read(row));
        last = row.getID();
      }
    } while (page.length == PAGE);
  }

  @Override
  public void removeAll(String outcome) {
    ao.deleteWithSQL(ReadingRow.class, "OUTCOME = ?", outcome);
  }
}
