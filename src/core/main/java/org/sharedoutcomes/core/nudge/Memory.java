package org.sharedoutcomes.core.nudge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.nudge.Nudge.Phase;
import org.sharedoutcomes.core.nudge.Telling.What;

/**
 * What a nudge is after a new look at the values, and what of it is to be told. A function of what
 * was remembered, of the course that the values take as known now, and of the clock: looked at
 * again, nothing is told again, and a restatement changes what is remembered, not what was told.
 *
 * @param tellings in their order; no more than two
 */
record Memory(Nudge nudge, List<Telling> tellings) {
  /** What was over longer ago than this when it became known is history, not news. */
  static final Duration NEWS = Duration.ofDays(31);

  /**
   * A look at the values.
   *
   * @param since what became known before is history to the rule
   */
  record Look(List<Spell> spells, Instant pendingSince, Instant since, Instant now) {
    LocalDate today() {
      return now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The same with deviations as they are remembered: the values are not trusted. */
    Look trustingOnly(Nudge before) {
      List<Spell> held = new ArrayList<>();
      spells.stream().filter(spell -> spell.sort() == Spell.Sort.SILENCE).forEach(held::add);
      before.episodes().stream()
          .filter(episode -> episode.sort() == Spell.Sort.DEVIATION)
          .map(Episode::spell)
          .forEach(held::add);
      return new Look(held, before.pendingSince(), since, now);
    }
  }

  /** Goes on from what was remembered. */
  static Memory after(Nudge before, Look look) {
    List<Episode> fresh = new ArrayList<>();
    List<Episode> episodes = episodes(before, look, fresh);
    Nudge seen =
        new Nudge(
            before.rule(),
            before.outcome(),
            episodes,
            before.told(),
            before.tellings(),
            look.pendingSince(),
            before.snoozedUntil());
    return told(seen, fresh, look.today());
  }

  /** Those remembered, as they are now, and those that are new, which are also added to fresh. */
  private static List<Episode> episodes(Nudge before, Look look, List<Episode> fresh) {
    List<Spell> left = new ArrayList<>(look.spells());
    List<Episode> episodes = new ArrayList<>();
    for (Episode episode : before.episodes()) {
      episodes.add(again(episode, left, look.now()));
    }
    for (Spell spell : left) {
      if (isNew(spell, before, look)) {
        Episode episode = Episode.of(spell, look.now());
        fresh.add(episode);
        episodes.add(episode);
      }
    }
    return episodes;
  }

  /** The remembered episode with the bounds that it has now; ended when it never was. */
  private static Episode again(Episode episode, List<Spell> left, Instant now) {
    for (int i = left.size() - 1; i >= 0; i--) {
      Spell spell = left.get(i);
      if (spell.sort() == episode.sort() && spell.overlaps(episode.from(), episode.to())) {
        left.remove(i);
        return episode.moved(spell);
      }
    }
    return episode.isOpen() ? episode.ended(now) : episode;
  }

  private static boolean isNew(Spell spell, Nudge before, Look look) {
    if (spell.isOpen()) {
      return true;
    }
    boolean later =
        before.episodes().stream()
            .filter(episode -> episode.sort() == spell.sort())
            .allMatch(episode -> episode.from().isBefore(spell.from()));
    return later
        && !spell.knownAt().isBefore(look.since())
        && spell.to().isAfter(look.now().minus(NEWS));
  }

  private static Memory told(Nudge seen, List<Episode> fresh, LocalDate today) {
    if (seen.isSnoozed(today)) {
      return new Memory(seen, List.of());
    }
    List<Telling> tellings = tellings(seen, fresh);
    Nudge after =
        new Nudge(
            seen.rule(),
            seen.outcome(),
            seen.episodes(),
            seen.phase(),
            seen.tellings() + tellings.size(),
            seen.pendingSince(),
            null);
    return new Memory(after, tellings);
  }

  private static List<Telling> tellings(Nudge seen, List<Episode> fresh) {
    Phase now = seen.phase();
    boolean snoozeIsOver = seen.snoozedUntil() != null;
    if (now == Phase.IN_ORDER) {
      return over(seen, fresh);
    }
    Episode current = seen.current().orElseThrow();
    boolean silent = now == Phase.SILENT;
    if (snoozeIsOver && !fresh.contains(current)) {
      return List.of(new Telling(silent ? What.STILL_NO_DATA : What.STILL_FIRING, current));
    }
    boolean news = fresh.contains(current) || (seen.told() == Phase.IN_ORDER);
    return news ? List.of(new Telling(silent ? What.NO_DATA : What.FIRED, current)) : List.of();
  }

  /** Nothing is wrong: what was, is over; of what came and went meanwhile, the latest counts. */
  private static List<Telling> over(Nudge seen, List<Episode> fresh) {
    if (seen.told() != Phase.IN_ORDER) {
      Episode last = last(seen.episodes(), seen.told());
      return List.of(new Telling(recovery(last), last));
    }
    if (fresh.isEmpty()) {
      return List.of();
    }
    Episode last = fresh.get(fresh.size() - 1);
    boolean silence = last.sort() == Spell.Sort.SILENCE;
    return List.of(
        new Telling(silence ? What.NO_DATA : What.FIRED, last), new Telling(recovery(last), last));
  }

  private static Episode last(List<Episode> episodes, Phase told) {
    Spell.Sort sort = told == Phase.SILENT ? Spell.Sort.SILENCE : Spell.Sort.DEVIATION;
    return episodes.stream()
        .filter(episode -> episode.sort() == sort)
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }

  private static What recovery(Episode episode) {
    return episode.sort() == Spell.Sort.SILENCE ? What.DATA_AGAIN : What.RECOVERED;
  }
}
