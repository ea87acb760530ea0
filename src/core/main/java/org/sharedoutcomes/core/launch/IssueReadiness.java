package org.sharedoutcomes.core.launch;

import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.readiness.Checklist;
import org.sharedoutcomes.core.readiness.Checklist.Item;
import org.sharedoutcomes.core.readiness.Checklist.Wanted;
import org.sharedoutcomes.core.readiness.Preparation.Companion;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.Verdict;

/**
 * An issue on its way to launch.
 *
 * @param companions what was made beside it, with the issues as they are now
 * @param missing what its tiers ask for beside it and nobody has made
 */
public record IssueReadiness(
    IssueFacts issue,
    Verdict verdict,
    Checklist checklist,
    List<Beside> companions,
    List<Wanted> missing) {
  /**
   * A companion.
   *
   * @param issue empty when the one who asks may not browse it
   */
  public record Beside(Companion companion, Optional<IssueFacts> issue) {}

  public IssueReadiness {
    companions = List.copyOf(companions);
    missing = List.copyOf(missing);
  }

  /** The criteria of the functions that must sign. */
  public List<Item> asked() {
    return verdict.functions().stream()
        .map(FunctionVerdict::function)
        .flatMap(function -> checklist.of(function).stream())
        .toList();
  }
}
