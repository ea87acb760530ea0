package org.sharedoutcomes.plugin.field;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.Settings;

/** The quarters to choose from. */
public final class Quarters {
  private static final int BACK = 4;
  private static final int AHEAD = 8;

  private final Journal journal;
  private final Clock clock;

  public Quarters(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /** From a year ago to two years ahead, and the one chosen already, wherever it lies. */
  List<String> around(String chosen) {
    Quarter now = Settings.of(journal.snapshot()).calendar().quarterOf(LocalDate.now(clock));
    TreeSet<Quarter> quarters =
        IntStream.rangeClosed(-BACK, AHEAD)
            .mapToObj(now::plus)
            .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    Quarter.parse(chosen).ifPresent(quarters::add);
    return quarters.stream().map(Quarter::toString).toList();
  }
}
