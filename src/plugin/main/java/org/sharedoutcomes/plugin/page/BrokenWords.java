package org.sharedoutcomes.plugin.page;

import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Verification.Broken;

/** Says in a sentence which entry of the journal is not what was written. */
final class BrokenWords {
  private BrokenWords() {}

  static String say(Texts texts, Broken place) {
    return texts.text(
        "shared-outcomes.journal.broken-" + place.reason(), place.stream(), place.version());
  }
}
