package org.sharedoutcomes.core.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.journal.Erasable;

/** All suspect values, those decided included. */
public interface Quarantine extends Erasable {
  /**
   * Holds them back. One that is there already, waiting or decided, stays as it is.
   *
   * @return how many are new
   */
  int add(Collection<Suspect> suspects);

  /** All of the outcome's, newest moment first. */
  List<Suspect> of(String outcome);

  /** Those that wait, of each of the outcomes that has any, newest moment first; one statement. */
  Map<String, List<Suspect>> waiting(Collection<String> outcomes);

  /**
   * Writes the decision.
   *
   * @return false when it does not wait, because there is no such suspect or somebody was first
   */
  boolean decide(Suspect decided);
}
