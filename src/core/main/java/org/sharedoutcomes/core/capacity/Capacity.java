package org.sharedoutcomes.core.capacity;

import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.programme.Programme;

/**
 * What a programme plans in a quarter against what it allotted.
 *
 * @param byEstimate whether estimates count; else each card counts as 1
 * @param estimateField name of Jira's field of estimates; null when an administrator named none
 * @param lines one for each outcome in use, the North Star first, then others that have a share
 * @param names the outcomes' names by key
 * @param without the work that is done for no outcome
 * @param hidden how many cards of the programme the actor may not browse and that do not count; 0
 *     for everybody who may not know of them
 * @param mayDefine whether the actor may set the shares
 */
public record Capacity(
    Programme programme,
    Quarter quarter,
    Quarter current,
    boolean byEstimate,
    String estimateField,
    AllocationInForce allocation,
    Shares shares,
    List<Shares.Line> lines,
    Map<String, String> names,
    Shares.Line without,
    int hidden,
    boolean mayDefine) {
  public Capacity {
    lines = List.copyOf(lines);
    names = Map.copyOf(names);
  }
}
