package org.sharedoutcomes.core.signoff;

import java.util.List;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;

/**
 * What a rule would ask of one issue.
 *
 * @param parts what the rule asks of issues that it is about, each with whether this one fits
 * @param alone the verdict if there were no other rule
 */
public record Trial(IssueFacts issue, List<Part> parts, Verdict alone) {
  /** One condition of the scope. */
  public record Part(Refusal sentence, boolean fits) {}

  public Trial {
    parts = List.copyOf(parts);
  }

  public boolean applies() {
    return parts.stream().allMatch(Part::fits);
  }
}
