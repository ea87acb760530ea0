package org.sharedoutcomes.plugin.page;

import java.util.List;
import org.sharedoutcomes.core.signoff.FunctionVerdict;

/**
 * What changed since a function's signatures were given.
 *
 * @param any whether anything did
 */
record SeeChangeView(boolean any, List<Change> changes) {
  /** A material field as it was decided on and as it is. */
  record Change(String field, String before, String after) {}

  static SeeChangeView of(FunctionVerdict part, SignOffWords words) {
    return new SeeChangeView(
        !part.changes().isEmpty(),
        part.changes().stream()
            .map(
                change ->
                    new Change(
                        change.field(),
                        change.before() == null ? words.say("not-looked-at") : change.before(),
                        change.after()))
            .toList());
  }
}
