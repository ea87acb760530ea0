package org.sharedoutcomes.core.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sharedoutcomes.core.outcome.BrowseOutcomes.Version;

/**
 * One version of what is measured. A new one begins when definition, formula, unit or direction
 * becomes another; other changes of the outcome belong to the version that holds.
 *
 * @param version from 1
 * @param since when it began to hold
 * @param by user key of who defined it so
 * @param why the reason given; may be empty for the first
 * @param outcome as it was when the version last held
 * @param changed which of {@code definition, formula, unit, direction} became another; empty for
 *     the first
 */
public record Definition(
    int version, Instant since, String by, String why, Outcome outcome, List<String> changed) {
  /** Newest first, from all versions of the outcome, newest first. */
  public static List<Definition> of(List<Version> versions) {
    List<Definition> definitions = new ArrayList<>();
    for (int i = versions.size() - 1; i >= 0; i--) {
      Version version = versions.get(i);
      int last = definitions.size() - 1;
      Outcome now = version.document().value();
      if (last < 0) {
        definitions.add(begun(1, version, List.of()));
      } else if (now.metric().redefines(definitions.get(last).outcome().metric())) {
        List<String> changed = now.metric().changes(definitions.get(last).outcome().metric());
        definitions.add(begun(last + 2, version, changed));
      } else {
        definitions.set(last, definitions.get(last).with(now));
      }
    }
    Collections.reverse(definitions);
    return List.copyOf(definitions);
  }

  private static Definition begun(int number, Version version, List<String> changed) {
    return new Definition(
        number,
        version.document().changedAt(),
        version.document().changedBy(),
        version.why() == null ? "" : version.why(),
        version.document().value(),
        changed);
  }

  private Definition with(Outcome later) {
    return new Definition(version, since, by, why, later, changed);
  }
}
