package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.java.ao.Query;
import org.sharedoutcomes.core.reading.Reading;

/** What holds of an outcome's readings: of each moment the one that was added last. */
final class CurrentReadings {
  private static final int FIRST_LOOK = 4;

  private final ActiveObjects ao;

  CurrentReadings(ActiveObjects ao) {
    this.ao = ao;
  }

  /** Those in rows that meet the condition, as far as they are wanted, oldest moment first. */
  List<Reading> where(String condition, Predicate<Reading> wanted, Object... parameters) {
    List<Reading> asAdded = new ArrayList<>();
    SeriesRows.forEach(ao, condition, row -> add(row, wanted, asAdded), parameters);
    return current(asAdded);
  }

  /** The same of several outcomes, by outcome, in one statement. */
  Map<String, List<Reading>> byOutcome(
      String condition, Predicate<Reading> wanted, Object... parameters) {
    Map<String, List<Reading>> asAdded = new LinkedHashMap<>();
    SeriesRows.forEach(
        ao,
        condition,
        row ->
            add(
                row,
                wanted,
                asAdded.computeIfAbsent(row.getOutcome(), outcome -> new ArrayList<>())),
        parameters);
    asAdded.replaceAll((outcome, readings) -> current(readings));
    return asAdded;
  }

  private static void add(SeriesRow row, Predicate<Reading> wanted, List<Reading> asAdded) {
    SeriesText.of(row)
        .forEach(
            reading -> {
              if (wanted.test(reading)) {
                asAdded.add(reading);
              }
            });
  }

  /** At most so many of the newest, oldest first; looks at more rows until that is sure. */
  List<Reading> newest(String outcome, int most) {
    for (int look = FIRST_LOOK; ; look *= 4) {
      SeriesRow[] rows =
          ao.find(
              SeriesRow.class,
              Query.select()
                  .where("OUTCOME = ?", outcome)
                  .order("LAST_MILLIS DESC, ID DESC")
                  .limit(look));
      boolean all = rows.length < look;
      // Rows not looked at hold nothing later than the last one here does.
      Instant sure =
          all ? Instant.MIN : Instant.ofEpochMilli(rows[rows.length - 1].getLastMillis());
      Arrays.sort(rows, Comparator.comparing(SeriesRow::getID));
      List<Reading> asAdded = new ArrayList<>();
      for (SeriesRow row : rows) {
        add(row, reading -> reading.at().isAfter(sure), asAdded);
      }
      List<Reading> current = current(asAdded);
      if (all || current.size() >= most) {
        return current.subList(Math.max(0, current.size() - most), current.size());
      }
    }
  }

  /** Sorting keeps the order of equals; what came in order costs nothing. */
  private static List<Reading> current(List<Reading> asAdded) {
    asAdded.sort(Comparator.comparing(Reading::at));
    List<Reading> current = new ArrayList<>(asAdded.size());
    for (int i = 0; i < asAdded.size(); i++) {
      Reading reading = asAdded.get(i);
      boolean last = i + 1 == asAdded.size() || !asAdded.get(i + 1).at().equals(reading.at());
      if (last && !reading.isWithdrawn()) {
        current.add(reading);
      }
    }
    return current;
  }
}
