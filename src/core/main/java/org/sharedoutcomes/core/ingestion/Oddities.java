package org.sharedoutcomes.core.ingestion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sharedoutcomes.core.outcome.Metric.Grain;
import org.sharedoutcomes.core.reading.Reading;

/**
 * Watches good rows go by and tells what is odd about them as a whole. Keeps eight bytes of each.
 */
final class Oddities {
  /** A step so much longer than usual leaves out at least one value. */
  private static final double GAP = 1.5;

  private static final Pattern LOG = Pattern.compile("(^|[^a-z])(log|ln)([^a-z]|$)");

  private long[] moments = new long[1024];
  private int count;
  private int backwards;
  private int firstBackwards;

  void see(int line, Reading reading) {
    long moment = reading.at().toEpochMilli();
    if (count > 0 && moment < moments[count - 1]) {
      backwards++;
      firstBackwards = firstBackwards == 0 ? line : firstBackwards;
    }
    moments = count == moments.length ? Arrays.copyOf(moments, count * 2) : moments;
    moments[count++] = moment;
  }

  /**
   * What was odd.
   *
   * @param grain how often a value of the outcome is expected
   * @param names what the file and its columns are called
   */
  List<Oddity> found(Grain grain, List<String> names) {
    List<Oddity> found = new ArrayList<>();
    if (backwards > 0) {
      found.add(Oddity.of("order", backwards, firstBackwards));
    }
    long[] sorted = Arrays.copyOf(moments, count);
    Arrays.sort(sorted);
    long[] steps = steps(sorted, found);
    if (steps.length > 1) {
      long usual = Arrays.stream(steps).sorted().toArray()[steps.length / 2];
      gaps(sorted, usual, found);
      compare(usual, grain, found);
    }
    names.stream()
        .filter(name -> LOG.matcher(name.toLowerCase(Locale.ROOT)).find())
        .findFirst()
        .ifPresent(name -> found.add(Oddity.of("logarithm", name)));
    return found;
  }

  /** The steps from moment to moment; those of length zero are told of. */
  private static long[] steps(long[] sorted, List<Oddity> found) {
    int repeated = 0;
    long first = 0;
    long[] steps = new long[Math.max(0, sorted.length - 1)];
    int kept = 0;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        first = repeated++ == 0 ? sorted[i] : first;
      } else {
        steps[kept++] = sorted[i] - sorted[i - 1];
      }
    }
    if (repeated > 0) {
      found.add(Oddity.of("repeated", repeated, told(Instant.ofEpochMilli(first))));
    }
    return Arrays.copyOf(steps, kept);
  }

  private static void gaps(long[] sorted, long usual, List<Oddity> found) {
    int gaps = 0;
    long missing = 0;
    int longest = 0;
    for (int i = 1; i < sorted.length; i++) {
      long step = sorted[i] - sorted[i - 1];
      if (step > GAP * usual) {
        gaps++;
        missing += Math.round((double) step / usual) - 1;
        longest = longest == 0 || step > sorted[longest] - sorted[longest - 1] ? i : longest;
      }
    }
    if (gaps > 0) {
      found.add(
          Oddity.of(
              "gaps",
              gaps,
              missing,
              told(Instant.ofEpochMilli(sorted[longest - 1])),
              told(Instant.ofEpochMilli(sorted[longest]))));
    }
  }

  private static void compare(long usual, Grain grain, List<Oddity> found) {
    Duration expected =
        Duration.ofDays(
            switch (grain) {
              case DAY -> 1;
              case WEEK -> 7;
              case MONTH -> 31;
              case QUARTER -> 92;
            });
    if (usual * GAP < expected.toMillis()) {
      found.add(Oddity.of("finer", told(usual)));
    } else if (usual > GAP * expected.toMillis()) {
      found.add(Oddity.of("coarser", told(usual)));
    }
  }

  /** A whole day as such, and not as its first moment. */
  private static Object told(Instant moment) {
    boolean day = moment.equals(moment.truncatedTo(ChronoUnit.DAYS));
    return day ? LocalDate.ofInstant(moment, ZoneOffset.UTC) : moment;
  }

  /** A length of time for people: in the largest unit of which it has at least two, or one. */
  private static String told(long millis) {
    Duration length = Duration.ofMillis(millis);
    if (length.toDays() > 0 && length.toHours() % 24 == 0) {
      return length.toDays() + " d";
    }
    return length.toMinutes() % 60 == 0 && length.toHours() > 0
        ? length.toHours() + " h"
        : length.toMinutes() > 0 ? length.toMinutes() + " min" : length.toSeconds() + " s";
  }
}
