package org.sharedoutcomes.core.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which issue is tagged with which outcome: the picture of Jira's field that can be asked from both
 * sides. The field writes it whenever its value is written, by whatever way.
 */
public interface Links {
  /** The issue is tagged with these outcomes and no others from now on. */
  void put(long issueId, List<String> outcomes);

  /** Ids of the issues tagged with any of these outcomes, by outcome. */
  Map<String, Set<Long>> issuesOf(Collection<String> outcomes);

  /** Keys of the outcomes tagged on each of these issues, in the tags' order. */
  Map<Long, List<String>> outcomesOf(Collection<Long> issueIds);

  /** Ids of all issues that have any tag. */
  Set<Long> taggedIssues();

  /** How many issues are tagged with each outcome. */
  Map<String, Integer> counts();
}
