package org.sharedoutcomes.core.roadmap;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Target;
import org.sharedoutcomes.core.roadmap.Roadmap.Cell;
import org.sharedoutcomes.core.roadmap.Roadmap.Lane;

/** Puts cards into one lane for each outcome; a card stands in the lane of each of its outcomes. */
record Lanes(List<Outcome> outcomes, Trends trends, People people) {
  private static final Comparator<Outcome> NORTH_STAR_FIRST =
      Comparator.comparing((Outcome outcome) -> !outcome.northStar())
          .thenComparing(Outcome::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Outcome::key);

  List<Lane> of(List<Card> cards, Period period, Quarter current) {
    return outcomes.stream()
        .sorted(NORTH_STAR_FIRST)
        .map(outcome -> lane(outcome, cards, period, current))
        .toList();
  }

  private Lane lane(Outcome outcome, List<Card> cards, Period period, Quarter current) {
    List<Card> mine = cards.stream().filter(card -> card.isFor(outcome.key())).toList();
    return new Lane(
        outcome.key(),
        outcome.name(),
        outcome.metric().unit(),
        trends.current(outcome.key()),
        outcome.targetFor(current).map(Target::value).orElse(null),
        trends.of(outcome.key()),
        outcome.owner() == null ? null : people.withKey(outcome.owner()).orElse(null),
        period.quarters().stream().map(quarter -> new Cell(quarter, in(quarter, mine))).toList(),
        in(null, mine));
  }

  /** Those in the quarter, or the unscheduled ones for null. */
  private static List<Card> in(Quarter quarter, List<Card> cards) {
    return cards.stream()
        .filter(card -> Objects.equals(card.placement().quarter(), quarter))
        .toList();
  }
}
