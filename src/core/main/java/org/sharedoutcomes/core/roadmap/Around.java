package org.sharedoutcomes.core.roadmap;

import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.roadmap.FindMismatches.Work;

/**
 * What stands around issues, by issue, as far as the actor may browse it.
 *
 * @param companions the work beside them, in the order in which it was made
 * @param companionOf the work that they are beside; kind and function are their own
 * @param blockers what must be done before them
 * @param blocked what waits for them
 * @param mismatches what is out of order: those about the issue and, for a launch, those between
 *     the works beside it
 * @param unplanned works beside a planned one that have no quarter yet
 */
record Around(
    Map<Long, List<Companion>> companions,
    Map<Long, List<Companion>> companionOf,
    Map<Long, List<Work>> blockers,
    Map<Long, List<Work>> blocked,
    Map<Long, List<Mismatch>> mismatches,
    List<Unplanned> unplanned) {
  static final Around NONE =
      new Around(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());

  /** Work beside a planned one that has no quarter yet. */
  record Unplanned(Work launch, Companion companion) {}

  List<Companion> companions(long issue) {
    return companions.getOrDefault(issue, List.of());
  }

  List<Companion> companionOf(long issue) {
    return companionOf.getOrDefault(issue, List.of());
  }

  List<Mismatch> mismatches(long issue) {
    return mismatches.getOrDefault(issue, List.of());
  }
}
