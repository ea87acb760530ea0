package org.sharedoutcomes.core.nudge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sharedoutcomes.core.journal.Dependent;
import org.sharedoutcomes.core.journal.Kind;

/**
 * What is remembered of one rule and one outcome, so that a deviation is told once. Its key is the
 * rule's and the outcome's, joined by a slash.
 *
 * @param episodes oldest first, the newest {@value #KEPT}
 * @param told what its people were told last
 * @param tellings how many notices were given
 * @param pendingSince since when the condition holds, but not for long enough; null when not so
 * @param snoozedUntil the last day on which nothing is told; null when it is not snoozed
 */
public record Nudge(
    String rule,
    String outcome,
    List<Episode> episodes,
    Phase told,
    int tellings,
    Instant pendingSince,
    LocalDate snoozedUntil)
    implements Dependent {
  public static final Kind<Nudge> KIND = Kind.ofIssues("nudge", Nudge.class);
  static final int KEPT = 40;

  /** What holds of the outcome, according to the rule. */
  public enum Phase {
    IN_ORDER,
    FIRING,
    SILENT
  }

  /** How it is shown to people. */
  public enum State {
    FIRING,
    NO_DATA,
    ACKNOWLEDGED,
    SNOOZED,
    PENDING,
    RECOVERED,
    OK
  }

  public Nudge {
    episodes = List.copyOf(episodes.subList(Math.max(0, episodes.size() - KEPT), episodes.size()));
  }

  static Nudge fresh(String rule, String outcome) {
    return new Nudge(rule, outcome, List.of(), Phase.IN_ORDER, 0, null, null);
  }

  public static String key(String rule, String outcome) {
    return rule + "/" + outcome;
  }

  public String key() {
    return key(rule, outcome);
  }

  public Phase phase() {
    return open(Spell.Sort.SILENCE).isPresent()
        ? Phase.SILENT
        : open(Spell.Sort.DEVIATION).isPresent() ? Phase.FIRING : Phase.IN_ORDER;
  }

  /** The state on that day. */
  public State state(LocalDate today) {
    Phase phase = phase();
    if (phase == Phase.IN_ORDER) {
      return pendingSince != null ? State.PENDING : episodes.isEmpty() ? State.OK : State.RECOVERED;
    }
    if (isSnoozed(today)) {
      return State.SNOOZED;
    }
    if (current().orElseThrow().isTaken()) {
      return State.ACKNOWLEDGED;
    }
    return phase == Phase.SILENT ? State.NO_DATA : State.FIRING;
  }

  public boolean isSnoozed(LocalDate today) {
    return snoozedUntil != null && !today.isAfter(snoozedUntil);
  }

  /** What is wrong now: a silence before a deviation, for it is the newer. */
  public Optional<Episode> current() {
    return open(Spell.Sort.SILENCE).or(() -> open(Spell.Sort.DEVIATION));
  }

  /** What is wrong now, or was last. */
  public Optional<Episode> latest() {
    return current()
        .or(
            () ->
                episodes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(episodes.get(episodes.size() - 1)));
  }

  Optional<Episode> open(Spell.Sort sort) {
    return episodes.stream()
        .filter(episode -> episode.sort() == sort && episode.isOpen())
        .reduce((older, newer) -> newer);
  }

  /** The same with the current episode changed; the latest when nothing is wrong now. */
  Nudge changing(UnaryOperator<Episode> change) {
    Episode wanted = latest().orElseThrow();
    List<Episode> changed = new ArrayList<>(episodes);
    changed.replaceAll(episode -> episode == wanted ? change.apply(episode) : episode);
    return new Nudge(rule, outcome, changed, told, tellings, pendingSince, snoozedUntil);
  }

  Nudge snoozed(LocalDate until) {
    return new Nudge(rule, outcome, episodes, told, tellings, pendingSince, until);
  }

  /** Every episode that no review has talked about yet is talked about. */
  Nudge discussed(Instant at) {
    List<Episode> changed = new ArrayList<>(episodes);
    changed.replaceAll(episode -> episode.discussed() == null ? episode.discussed(at) : episode);
    return new Nudge(rule, outcome, changed, told, tellings, pendingSince, snoozedUntil);
  }

  @Override
  public boolean goesWith(String programme, Set<String> outcomes) {
    return outcomes.contains(outcome);
  }
}
