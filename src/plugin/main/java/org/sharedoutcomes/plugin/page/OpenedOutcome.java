package org.sharedoutcomes.plugin.page;

import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;

/**
 * An outcome that somebody looks at, with what each of its tabs needs.
 *
 * @param visit who looks, and what the address or the form says
 * @param member whether the actor may define and measure the programme's outcomes
 */
public record OpenedOutcome(
    Visit visit, Document<Outcome> document, Programme programme, Stand stand, boolean member) {
  public Outcome outcome() {
    return document.value();
  }

  public String key() {
    return document.key();
  }

  public Actor actor() {
    return visit.actor();
  }

  public String unit() {
    return outcome().metric().unit();
  }
}
