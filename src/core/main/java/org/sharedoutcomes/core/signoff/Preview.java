package org.sharedoutcomes.core.signoff;

import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;

/**
 * What a rule would do to the issues that are open now.
 *
 * @param issues how many open issues were looked at
 * @param gain by function, the issues that would need it and do not yet
 * @param lose by function, the issues that would no longer need it
 * @param stale the issues of which a signature would become stale
 * @param blocked the issues in progress that may pass now and could not any more
 * @param warnings texts about what is allowed but probably not meant
 */
public record Preview(
    int issues,
    Map<String, Group> gain,
    Map<String, Group> lose,
    Group stale,
    Group blocked,
    List<Refusal> warnings) {
  /**
   * Some issues.
   *
   * @param count all of them
   * @param visible those that the actor may browse
   */
  public record Group(int count, List<IssueFacts> visible) {}
}
