package org.sharedoutcomes.core.setup;

import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.outcome.OutcomeDraft;
import org.sharedoutcomes.core.outcome.ShapeTree.EdgeDraft;
import org.sharedoutcomes.core.programme.ProgrammeDraft;
import org.sharedoutcomes.core.reading.ReadingDraft;

/**
 * A programme to look around in: what an administrator would type, in the order of typing.
 *
 * @param readings by outcome, oldest first
 */
public record Sample(
    ProgrammeDraft programme,
    List<OutcomeDraft> outcomes,
    List<EdgeDraft> edges,
    Map<String, List<ReadingDraft>> readings) {
  public Sample {
    outcomes = List.copyOf(outcomes);
    edges = List.copyOf(edges);
    readings = Map.copyOf(readings);
  }
}
