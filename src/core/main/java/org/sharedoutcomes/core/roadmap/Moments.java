package org.sharedoutcomes.core.roadmap;

import java.time.Clock;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.reading.Readings;
import org.sharedoutcomes.core.signoff.Assess;

/** The points in time that a roadmap can show. */
record Moments(
    Journal journal,
    Issues issues,
    Initiatives initiatives,
    Surroundings surroundings,
    Readings readings,
    Assess assess,
    Clock clock) {
  /** As it is, with the definitions of today. */
  Moment now(Snapshot definitions) {
    return new Now(
        definitions, journal, issues, initiatives, surroundings, readings, assess, clock);
  }
}
