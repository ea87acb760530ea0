package org.sharedoutcomes.core.ingestion;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** When tokens were used last. */
public interface TokenUses {
  void used(String token, Instant at);

  /** Of those of the tokens that were ever used. */
  Map<String, Instant> last(Collection<String> tokens);
}
