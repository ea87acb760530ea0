package org.sharedoutcomes.core.journal;

import java.util.List;

/**
 * What verifying the whole journal found.
 *
 * @param entries how many entries were read
 * @param streams how many streams they make up
 * @param broken every place where the chain does not hold; empty when all is well
 */
public record Verification(long entries, long streams, List<Broken> broken) {
  /**
   * A place where an entry is not what was written.
   *
   * @param reason {@code edited}, {@code removed}, {@code head-edited}, {@code head-removed} or
   *     {@code truncated}
   */
  public record Broken(String stream, int version, String reason) {}

  public boolean holds() {
    return broken.isEmpty();
  }
}
