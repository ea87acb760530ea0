package org.sharedoutcomes.core.nudge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.nudge.Handling.How;

/**
 * A {@link Spell} that people were told of, with what they did about it.
 *
 * @param from moves when a restatement moves the beginning
 * @param to null while it lasts
 * @param value the newest value when it began
 * @param handlings oldest first
 * @param discussed when it was talked about in a review; null while it waits for one
 */
public record Episode(
    Spell.Sort sort,
    Instant from,
    Instant to,
    BigDecimal value,
    List<Handling> handlings,
    Instant discussed) {
  public Episode {
    handlings = List.copyOf(handlings);
  }

  static Episode of(Spell spell) {
    return new Episode(spell.sort(), spell.from(), spell.to(), spell.value(), List.of(), null);
  }

  Spell spell() {
    return new Spell(sort, from, to, value, from);
  }

  public boolean isOpen() {
    return to == null;
  }

  /** Whether nobody did anything about it before it was over. */
  public boolean isIgnored() {
    return !isOpen() && handlings.isEmpty();
  }

  /** Whether somebody took it on, so that it is quiet until it changes. */
  public boolean isTaken() {
    return handlings.stream().anyMatch(handling -> handling.how() != How.SNOOZED);
  }

  Episode moved(Spell spell) {
    return new Episode(sort, spell.from(), spell.to(), value, handlings, discussed);
  }

  Episode ended(Instant end) {
    return new Episode(sort, from, end, value, handlings, discussed);
  }

  Episode handled(Handling handling) {
    List<Handling> more = new ArrayList<>(handlings);
    more.add(handling);
    return new Episode(sort, from, to, value, more, discussed);
  }

  Episode discussed(Instant at) {
    return new Episode(sort, from, to, value, handlings, at);
  }
}
