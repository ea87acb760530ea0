package org.sharedoutcomes.core.roadmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.plan.PlannedCard;
import org.sharedoutcomes.core.roadmap.Drift.Kind;
import org.sharedoutcomes.core.roadmap.Drift.Line;

/** What became of each card from one plan to another. */
final class Changes {
  private Changes() {}

  /**
   * @param left what cards are now that are none any more, by id
   */
  static List<Line> between(
      Collection<PlannedCard> then, Collection<PlannedCard> now, Map<Long, IssueFacts> left) {
    Map<Long, PlannedCard> before = new LinkedHashMap<>();
    then.forEach(card -> before.put(card.issue(), card));
    List<Line> lines = new ArrayList<>();
    for (PlannedCard is : now) {
      add(lines, is.key(), is.summary(), before.remove(is.issue()), is);
    }
    before
        .values()
        .forEach(
            was -> {
              IssueFacts issue = left.get(was.issue());
              add(
                  lines,
                  issue == null ? was.key() : issue.key(),
                  issue == null ? was.summary() : issue.summary(),
                  was,
                  null);
            });
    return lines;
  }

  private static void add(
      List<Line> lines, String key, String summary, PlannedCard was, PlannedCard is) {
    Set<Kind> kinds = kinds(was, is);
    if (!kinds.isEmpty()) {
      long issue = is == null ? was.issue() : is.issue();
      lines.add(new Line(issue, key, summary, was, is, kinds, List.of()));
    }
  }

  /** Nothing when it is in the plan at neither moment, or is the same at both. */
  static Set<Kind> kinds(PlannedCard was, PlannedCard is) {
    boolean before = was != null && was.isPlanned();
    boolean after = is != null && is.isPlanned();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (before != after) {
      kinds.add(before ? Kind.DROPPED : Kind.ADDED);
    } else if (before) {
      int later = is.quarter().compareTo(was.quarter());
      if (later != 0) {
        kinds.add(later > 0 ? Kind.MOVED_LATER : Kind.MOVED_EARLIER);
      }
      if (!Set.copyOf(was.outcomes()).equals(Set.copyOf(is.outcomes()))) {
        kinds.add(Kind.OUTCOMES_CHANGED);
      }
      if (!Objects.equals(was.commitment(), is.commitment())) {
        kinds.add(Kind.COMMITMENT_CHANGED);
      }
    }
    return kinds;
  }
}
