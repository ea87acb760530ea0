package org.sharedoutcomes.core.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.plan.Plan;

/**
 * What an issue is done for: its own outcomes, or, when it has none, those of its epic.
 *
 * @param version of the document beside the issue; 0 when there is none
 * @param epic key of its epic, when that has outcomes and the actor may browse it
 * @param plan what is planned for it, read with the rest
 */
public record IssueTags(
    IssueFacts issue, int version, List<Tag> tags, Optional<String> epic, Plan plan) {
  /**
   * One outcome of the issue.
   *
   * @param inheritedFrom key of the epic that it comes from; empty for the issue's own
   * @param lookBack when to compare what happened with what was expected; empty when not known
   * @param effectMissing whether the programme wants an expected effect here and nobody said one
   * @param result the newest that came of the effect; empty until somebody said
   */
  public record Tag(
      Outcome outcome,
      Effect effect,
      Optional<String> inheritedFrom,
      Optional<LocalDate> lookBack,
      boolean effectMissing,
      Optional<Result> result) {}

  public IssueTags {
    tags = List.copyOf(tags);
  }
}
