package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Readings;

/**
 * Readings in two tables: all that was ever given, many to a row, and the newest few of each
 * outcome. A row a reading would cost a hundred times as many statements to write and to read.
 */
public final class ActiveObjectsReadings implements Readings {
  private static final int ROW = 1000;

  /** So many outcomes are added to at once before the first of them is done with. */
  private static final int OPEN = 50;

  private final ActiveObjects ao;
  private final CurrentReadings current;

  public ActiveObjectsReadings(ActiveObjects ao) {
    this.ao = ao;
    this.current = new CurrentReadings(ao);
  }

  @Override
  public int add(Iterable<Reading> readings) {
    Iterator<Reading> drawn = readings.iterator();
    List<Reading> first = draw(drawn);
    byOutcome(first).keySet().forEach(outcome -> Trend.prepare(ao, outcome));
    return ao.executeInTransaction(
        () -> {
          Map<String, GrowingSeries> open = new LinkedHashMap<>();
          int restated = 0;
          for (List<Reading> some = first; !some.isEmpty(); some = draw(drawn)) {
            for (Map.Entry<String, List<Reading>> part : byOutcome(some).entrySet()) {
              restated +=
                  open.computeIfAbsent(part.getKey(), key -> new GrowingSeries(ao, key))
                      .add("", part.getValue());
            }
            close(open, OPEN);
          }
          close(open, 0);
          return restated;
        });
  }

  private static void close(Map<String, GrowingSeries> open, int most) {
    Iterator<GrowingSeries> oldest = open.values().iterator();
    while (open.size() > most) {
      oldest.next().close();
      oldest.remove();
    }
  }

  private static Map<String, List<Reading>> byOutcome(List<Reading> readings) {
    Map<String, List<Reading>> byOutcome = new LinkedHashMap<>();
    readings.forEach(
        reading ->
            byOutcome.computeIfAbsent(reading.outcome(), key -> new ArrayList<>()).add(reading));
    return byOutcome;
  }

  private static List<Reading> draw(Iterator<Reading> readings) {
    List<Reading> some = new ArrayList<>();
    while (some.size() < ROW && readings.hasNext()) {
      some.add(readings.next());
    }
    return some;
  }

  @Override
  public int add(String outcome, String batch, Iterable<Reading> readings) {
    Trend.prepare(ao, outcome);
    return ao.executeInTransaction(
        () -> {
          Iterator<Reading> drawn = readings.iterator();
          GrowingSeries series = null;
          int restated = 0;
          for (List<Reading> some = draw(drawn); !some.isEmpty(); some = draw(drawn)) {
            series = series == null ? new GrowingSeries(ao, outcome) : series;
            restated += series.add(batch, some);
          }
          if (series != null) {
            series.close();
          }
          return restated;
        });
  }

  @Override
  public int rehearse(String outcome, Iterable<Reading> readings) {
    Iterator<Reading> drawn = readings.iterator();
    KnownMoments known = new KnownMoments(ao, outcome);
    int restated = 0;
    for (List<Reading> some = draw(drawn); !some.isEmpty(); some = draw(drawn)) {
      restated += GrowingSeries.restated(known, some);
    }
    return restated;
  }

  @Override
  public Undone undo(String outcome, String batch, String by, Instant now) {
    Trend.prepare(ao, outcome);
    return ao.executeInTransaction(() -> new UndoneBatch(ao, outcome, batch, by, now).undo());
  }

  @Override
  public List<Reading> of(String outcome) {
    return current.where("OUTCOME = ?", reading -> true, outcome);
  }

  @Override
  public List<Reading> between(String outcome, Instant from, Instant to) {
    return current.where(
        "OUTCOME = ? AND FIRST_MILLIS <= ? AND LAST_MILLIS >= ?",
        reading -> !reading.at().isBefore(from) && !reading.at().isAfter(to),
        outcome,
        to.toEpochMilli(),
        from.toEpochMilli());
  }

  @Override
  public List<Reading> asKnownOn(String outcome, Instant knownOn) {
    return current.where(
        "OUTCOME = ? AND KNOWN_MILLIS <= ?",
        reading -> !reading.knownAt().isAfter(knownOn),
        outcome,
        knownOn.toEpochMilli());
  }

  @Override
  public Map<String, List<Reading>> latest(Collection<String> outcomes, int most) {
    Map<String, List<Reading>> latest = new LinkedHashMap<>();
    if (most > Trend.KEPT) {
      Set<String> different = new LinkedHashSet<>(outcomes);
      different.forEach(outcome -> put(latest, outcome, current.newest(outcome, most)));
      return latest;
    }
    for (List<String> part : Columns.lists(outcomes)) {
      for (TrendRow row : ao.find(TrendRow.class, Columns.in("OUTCOME", part), part.toArray())) {
        List<Reading> newest = SeriesText.of(row).readings();
        put(
            latest,
            row.getOutcome(),
            newest.subList(Math.max(0, newest.size() - most), newest.size()));
      }
    }
    return latest;
  }

  @Override
  public Map<String, List<Reading>> latest(Collection<String> outcomes, int most, Instant knownOn) {
    Map<String, List<Reading>> latest = new LinkedHashMap<>();
    for (List<String> part : Columns.lists(outcomes)) {
      List<Object> parameters = new ArrayList<>(part);
      parameters.add(knownOn.toEpochMilli());
      current
          .byOutcome(
              Columns.in("OUTCOME", part) + " AND KNOWN_MILLIS <= ?",
              reading -> !reading.knownAt().isAfter(knownOn) && !reading.at().isAfter(knownOn),
              parameters.toArray())
          .forEach(
              (outcome, all) ->
                  put(latest, outcome, all.subList(Math.max(0, all.size() - most), all.size())));
    }
    return latest;
  }

  private static void put(
      Map<String, List<Reading>> latest, String outcome, List<Reading> readings) {
    if (!readings.isEmpty()) {
      latest.put(outcome, readings);
    }
  }

  @Override
  public void forEach(Consumer<Reading> reader) {
    SeriesRows.forEach(ao, "OUTCOME IS NOT NULL", row -> SeriesText.of(row).forEach(reader));
  }

  @Override
  public void forEach(String outcome, Consumer<Reading> reader) {
    SeriesRows.forEach(ao, "OUTCOME = ?", row -> SeriesText.of(row).forEach(reader), outcome);
  }

  @Override
  public void removeAll(String outcome) {
    ao.executeInTransaction(
        () -> {
          ao.deleteWithSQL(TrendRow.class, "OUTCOME = ?", outcome);
          return ao.deleteWithSQL(SeriesRow.class, "OUTCOME = ?", outcome);
        });
  }
}
