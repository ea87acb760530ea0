package org.sharedoutcomes.core.plan;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.journal.Journal;

/** Which issues are mere candidates, so that nobody is nudged about them. */
public final class Candidates {
  private final Journal journal;

  public Candidates(Journal journal) {
    this.journal = journal;
  }

  public boolean contains(long issueId) {
    return !among(List.of(issueId)).isEmpty();
  }

  /** Those of the issues that are candidates, in one statement. */
  public Set<Long> among(Collection<Long> issueIds) {
    return journal
        .find(Plan.KIND, issueIds.stream().map(String::valueOf).toList())
        .values()
        .stream()
        .filter(plan -> plan.value().isCandidate())
        .map(plan -> Long.valueOf(plan.key()))
        .collect(Collectors.toSet());
  }
}
