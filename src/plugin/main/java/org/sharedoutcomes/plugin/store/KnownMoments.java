package org.sharedoutcomes.plugin.store;

import com.atlassian.activeobjects.external.ActiveObjects;

/**
 * Which moments of an outcome have a value already, as far as was asked. Reads each row of the
 * table once, and only those in which such a moment can be.
 */
final class KnownMoments {
  /** Later than every row in the table. */
  private static final long JUST_NOW = Long.MAX_VALUE / 2;

  private final ActiveObjects ao;
  private final String outcome;
  private final Moments moments = new Moments();
  private long from;
  private long to;
  private boolean asked;

  KnownMoments(ActiveObjects ao, String outcome) {
    this.ao = ao;
    this.outcome = outcome;
  }

  /** Looks up what is known from one moment to another; to be done before asking for these. */
  void cover(long first, long last) {
    if (!asked) {
      read("FIRST_MILLIS <= ? AND LAST_MILLIS >= ?", last, first);
      from = first;
      to = last;
      asked = true;
    }
    if (last > to) {
      read("FIRST_MILLIS > ? AND FIRST_MILLIS <= ?", to, last);
      to = last;
    }
    if (first < from) {
      read("LAST_MILLIS < ? AND LAST_MILLIS >= ?", from, first);
      from = first;
    }
  }

  private void read(String bounds, long one, long other) {
    SeriesRows.forEach(
        ao,
        "OUTCOME = ? AND " + bounds,
        row ->
            SeriesText.of(row)
                .forEachMoment((moment, withdrawn) -> note(moment, row.getID(), withdrawn)),
        outcome,
        one,
        other);
  }

  /** Whether the moment has a value; from now on it has, or has none when that is withdrawn. */
  boolean add(long moment, boolean withdrawn) {
    boolean known = (moments.number(moment, 1) & 1) == 0;
    note(moment, JUST_NOW, withdrawn);
    return known;
  }

  /** The number tells which row decides, and whether it withdraws the value. */
  private void note(long moment, long row, boolean withdrawn) {
    if (row >= moments.number(moment, Long.MIN_VALUE) >> 1) {
      moments.put(moment, row * 2 + (withdrawn ? 1 : 0));
    }
  }
}
