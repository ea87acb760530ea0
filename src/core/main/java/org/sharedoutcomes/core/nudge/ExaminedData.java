package org.sharedoutcomes.core.nudge;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.Trust;

/** Data problems as the checks of the outcomes find them. */
public final class ExaminedData implements DataProblems {
  private final BrowseReadings readings;

  public ExaminedData(BrowseReadings readings) {
    this.readings = readings;
  }

  @Override
  public Set<String> among(Collection<Outcome> outcomes) {
    Set<String> problems = new TreeSet<>();
    readings
        .stands(Actor.SYSTEM, outcomes)
        .get()
        .forEach(
            (key, stand) -> {
              if (stand.trust() == Trust.DATA_PROBLEM) {
                problems.add(key);
              }
            });
    return problems;
  }
}
