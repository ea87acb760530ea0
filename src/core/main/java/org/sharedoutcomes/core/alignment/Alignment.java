package org.sharedoutcomes.core.alignment;

import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;

/**
 * How well a programme's open work and its outcomes belong together, as far as the actor may see.
 *
 * @param most more outcomes than that on one issue are too many
 * @param total over all of the programme's projects
 * @param projects by project, in order of their keys
 * @param functions by function: work whose assignee is in the function's group, and at last work of
 *     no function; who is in two groups counts in both
 * @param withoutWork outcomes in use that no issue is linked with
 * @param onRetired outcomes out of use with the open work that is linked with them
 */
public record Alignment(
    Programme programme,
    int most,
    Line total,
    List<Line> projects,
    List<Line> functions,
    List<Outcome> withoutWork,
    List<Retired> onRetired) {
  /** What is counted. */
  public enum Fault {
    UNLINKED,
    UNLINKED_EPICS,
    OVER_LINKED,
    ON_RETIRED,
    EFFECT_MISSING
  }

  /** How many issues, and the query that finds just these for whoever asks. */
  public record Figure(int count, String jql) {}

  /**
   * A part of the work.
   *
   * @param name of the project or function; empty for all, and for work of no function
   * @param open all of the part's open issues
   */
  public record Line(String name, Figure open, Map<Fault, Figure> faults) {
    public Line {
      faults = Map.copyOf(faults);
    }
  }

  /** An outcome out of use, with its open work. */
  public record Retired(Outcome outcome, Figure work) {}
}
