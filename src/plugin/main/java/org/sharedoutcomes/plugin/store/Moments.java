package org.sharedoutcomes.plugin.store;

import java.util.Arrays;

/** Moments with a number each, for as many as a million: two arrays, no objects. */
final class Moments {
  private static final int LEAST = 1024;

  private long[] moments = new long[LEAST];
  private long[] numbers = new long[LEAST];
  private int held;

  Moments() {
    Arrays.fill(numbers, Long.MIN_VALUE);
  }

  /** The moment's number; the otherwise when it has none. */
  long number(long moment, long otherwise) {
    long number = numbers[place(moment)];
    return number == Long.MIN_VALUE ? otherwise : number;
  }

  void put(long moment, long number) {
    int place = place(moment);
    if (numbers[place] == Long.MIN_VALUE && ++held > moments.length / 2) {
      grow();
      place = place(moment);
    }
    moments[place] = moment;
    numbers[place] = number;
  }

  private int place(long moment) {
    int place = (int) ((moment * 0x9E3779B97F4A7C15L) >>> 32) & (moments.length - 1);
    while (numbers[place] != Long.MIN_VALUE && moments[place] != moment) {
      place = (place + 1) & (moments.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] oldMoments = moments;
    long[] oldNumbers = numbers;
    moments = new long[oldMoments.length * 2];
    numbers = new long[oldNumbers.length * 2];
    Arrays.fill(numbers, Long.MIN_VALUE);
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != Long.MIN_VALUE) {
        int place = place(oldMoments[i]);
        moments[place] = oldMoments[i];
        numbers[place] = oldNumbers[i];
      }
    }
  }
}
