package org.sharedoutcomes.core.nudge;

import java.util.Collection;
import java.util.Set;
import org.sharedoutcomes.core.outcome.Outcome;

/** Which outcomes' values are not to be trusted at the moment. */
@FunctionalInterface
public interface DataProblems {
  /** Keys of those that have a data problem; in a number of statements that does not grow. */
  Set<String> among(Collection<Outcome> outcomes);
}
