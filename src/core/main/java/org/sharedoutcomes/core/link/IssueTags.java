package org.sharedoutcomes.core.link;

import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.outcome.Outcome;

/**
 * What an issue is done for: its own outcomes, or, when it has none, those of its epic.
 *
 * @param version of the document beside the issue; 0 when there is none
 */
public record IssueTags(IssueFacts issue, int version, List<Tag> tags) {
  /**
   * One outcome of the issue.
   *
   * @param inheritedFrom key of the epic that it comes from; empty for the issue's own
   */
  public record Tag(Outcome outcome, Effect effect, Optional<String> inheritedFrom) {}

  public IssueTags {
    tags = List.copyOf(tags);
  }
}
