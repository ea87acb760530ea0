package org.sharedoutcomes.plugin.page;

import java.util.Locale;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;

/**
 * Which outcomes somebody wants to see; an empty text wants all.
 *
 * @param name a part of the name, in capitals or not
 * @param owner user key
 * @param standing as the text keys name it, such as {@code off-pace}
 */
record OutcomeFilter(String name, String owner, String standing) {
  static OutcomeFilter of(Visit visit) {
    return new OutcomeFilter(
        visit.parameter("name"), visit.parameter("owner"), visit.parameter("status"));
  }

  boolean any() {
    return !(name + owner + standing).isEmpty();
  }

  boolean wants(Outcome outcome, Stand stand) {
    return outcome.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
        && (owner.isEmpty() || outcome.owner().equals(owner))
        && (standing.isEmpty() || Findings.name(stand.status().standing()).equals(standing));
  }
}
