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
 * @param found when it was found, which may be long after it began
 * @param discussed when it was talked about in a review; null while it waits for one
 */
public record Episode(
    Spell.Sort sort,
    Instant from,
    Instant to,
    BigDecimal value,
    List<Handling> handlings,
    Instant found,
    Instant discussed) {
  public Episode {
    handlings = List.copyOf(handlings);
  }

  static Episode of(Spell spell, Instant found) {
    return new Episode(
        spell.sort(), spell.from(), spell.to(), spell.value(), List.of(), found, null);
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
    return new Episode(sort, spell.from(), spell.to(), value, handlings, found, discussed);
  }

  Episode ended(Instant end) {
    return new Episode(sort, from, end, value, handlings, found, discussed);
  }

  Episode handled(Handling handling) {
    List<Handling> more = new ArrayList<>(handlings);
    more.add(handling);
    return new Episode(sort, from, to, value, more, found, discussed);
  }

  Episode discussed(Instant at) {
    return new Episode(sort, from, to, value, handlings, found, at);
  }
}
