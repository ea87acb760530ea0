package org.sharedoutcomes.plugin.page;

import java.util.Optional;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.BrowseOutcomes;
import org.sharedoutcomes.core.outcome.Outcome;

/**
 * What stands above an outcome's page when it is out of use, or when an old key led to it.
 *
 * @param retired whether this very outcome is out of use
 * @param reason why it, or the old one, was taken out of use
 * @param oldName the outcome whose key led here; empty for none
 * @param key of the outcome that the banner leads to; empty for none
 * @param name its name
 */
record OutcomeBanner(boolean retired, String reason, String oldName, String key, String name) {
  /** The parameter that says which key led here. */
  static final String FROM = "from";

  /** Null when there is nothing to say. */
  static OutcomeBanner of(OpenedOutcome opened, BrowseOutcomes browseOutcomes) {
    Outcome outcome = opened.outcome();
    if (outcome.retired()) {
      Outcome successor = browseOutcomes.successor(opened.actor(), outcome.key()).get();
      boolean merged = !successor.key().equals(outcome.key());
      return new OutcomeBanner(
          true,
          outcome.retirement().reason(),
          "",
          merged ? successor.key() : "",
          merged ? successor.name() : "");
    }
    String from = opened.visit().parameter(FROM);
    return Optional.of(from)
        .filter(key -> !key.isEmpty() && !key.equals(outcome.key()))
        .map(key -> browseOutcomes.one(opened.actor(), key))
        .filter(Answer::isDone)
        .map(Answer::get)
        .map(Document::value)
        .filter(old -> old.retired() && old.retirement().mergedInto() != null)
        .map(
            old ->
                new OutcomeBanner(
                    false, old.retirement().reason(), old.name(), old.key(), old.name()))
        .orElse(null);
  }
}
