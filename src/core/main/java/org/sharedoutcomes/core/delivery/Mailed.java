package org.sharedoutcomes.core.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Which notices were mailed to whom, so that none is twice. */
public interface Mailed {
  /**
   * Marks the notices as mailed to the user, and says which of them were not yet. Whoever gets an
   * id has to send it: nobody else will be given it.
   */
  Set<String> claim(String userKey, Collection<String> notices, Instant now);

  /** Forgets marks that are older. */
  void forgetBefore(Instant moment);
}
