package org.sharedoutcomes.core.roadmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Target;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.roadmap.Card.CardOutcome;
import org.sharedoutcomes.core.roadmap.Roadmap.Cell;
import org.sharedoutcomes.core.roadmap.Roadmap.Column;
import org.sharedoutcomes.core.roadmap.Roadmap.Head;
import org.sharedoutcomes.core.roadmap.Roadmap.Lane;
import org.sharedoutcomes.core.roadmap.Roadmap.Total;

/**
 * Puts cards into lanes. A card stands in each lane that one of its outcomes belongs in: the
 * outcome's own, that of its stage, or those of the functions that influence it.
 *
 * @param outcomes those of the programme that are in sight
 */
record Lanes(
    Dimension by,
    Programme programme,
    List<Outcome> outcomes,
    Trends trends,
    People people,
    Scale scale,
    List<Column> columns) {
  private static final Comparator<Outcome> NORTH_STAR_FIRST =
      Comparator.comparing((Outcome outcome) -> !outcome.northStar())
          .thenComparing(Outcome::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Outcome::key);

  private static final Comparator<String> BY_NAME =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  /** The key of the lane for what belongs in no other. */
  private static final String REST = "";

  /** The lanes by key, the rest at the end; each card is looked at once. */
  Map<String, Lane> of(List<Card> cards) {
    Map<String, List<Card>> inLane = new LinkedHashMap<>();
    names(cards).keySet().forEach(key -> inLane.put(key, new ArrayList<>()));
    inLane.put(REST, new ArrayList<>());
    Map<String, Outcome> known = new LinkedHashMap<>();
    outcomes.forEach(outcome -> known.put(outcome.key(), outcome));
    for (Card card : cards) {
      Set<String> keys = new LinkedHashSet<>(keys(card, known));
      keys.retainAll(inLane.keySet());
      (keys.isEmpty() ? Set.of(REST) : keys).forEach(key -> inLane.get(key).add(card));
    }
    Map<String, String> names = names(cards);
    Map<String, Lane> lanes = new LinkedHashMap<>();
    inLane.forEach(
        (key, mine) ->
            lanes.put(key, lane(key, names.getOrDefault(key, ""), head(known.get(key)), mine)));
    return lanes;
  }

  /** The lanes there are, by key, in their order. */
  private Map<String, String> names(List<Card> cards) {
    Map<String, String> names = new LinkedHashMap<>();
    switch (by) {
      case OUTCOME ->
          outcomes.stream()
              .sorted(NORTH_STAR_FIRST)
              .forEach(outcome -> names.put(outcome.key(), outcome.name()));
      case STAGE -> programme.stages().forEach(stage -> names.put(stage, stage));
      case FUNCTION -> programme.functions().forEach(each -> names.put(each.key(), each.name()));
      case TEAM -> {
        Set<String> teams = new TreeSet<>(BY_NAME);
        cards.stream().map(Card::team).filter(team -> !team.isEmpty()).forEach(teams::add);
        teams.forEach(team -> names.put(team, team));
      }
      case PROJECT -> {
        Set<String> seen = new TreeSet<>();
        cards.forEach(card -> seen.add(card.issue().project()));
        Stream.concat(programme.projects().stream().filter(seen::contains), seen.stream())
            .forEach(project -> names.put(project, project));
      }
    }
    return names;
  }

  private List<String> keys(Card card, Map<String, Outcome> known) {
    return switch (by) {
      case OUTCOME -> card.outcomes().stream().map(CardOutcome::key).toList();
      case STAGE ->
          outcomes(card, known)
              .flatMap(outcome -> programme.stage(outcome.stage()).stream())
              .toList();
      case FUNCTION ->
          outcomes(card, known).flatMap(outcome -> outcome.influencers().stream()).toList();
      case TEAM -> List.of(card.team());
      case PROJECT -> List.of(card.issue().project());
    };
  }

  private static Stream<Outcome> outcomes(Card card, Map<String, Outcome> known) {
    return card.outcomes().stream().map(mine -> known.get(mine.key())).filter(Objects::nonNull);
  }

  private Head head(Outcome outcome) {
    if (by != Dimension.OUTCOME || outcome == null) {
      return null;
    }
    return new Head(
        outcome.metric().unit(),
        trends.current(outcome.key()),
        outcome.targetFor(scale.current()).map(Target::value).orElse(null),
        trends.of(outcome.key()),
        Optional.ofNullable(outcome.owner()).flatMap(people::withKey).orElse(null),
        outcome.influencers().stream()
            .map(key -> programme.function(key).map(Function::name).orElse(key))
            .toList());
  }

  private Lane lane(String key, String name, Head head, List<Card> cards) {
    List<List<Card>> inColumn = columns(cards, scale);
    List<Card> unscheduled =
        cards.stream().filter(card -> Scale.isUnscheduled(card.placed())).toList();
    List<Card> counted = new ArrayList<>(unscheduled);
    inColumn.subList(0, scale.size()).forEach(counted::addAll);
    return new Lane(
        key,
        name,
        head,
        IntStream.range(0, scale.size())
            .mapToObj(index -> new Cell(columns.get(index).key(), inColumn.get(index)))
            .toList(),
        unscheduled,
        inColumn.get(scale.size()),
        Total.of(counted));
  }

  /** The cards by the column of their target quarter, and at the end those after the last. */
  static List<List<Card>> columns(Collection<Card> cards, Scale scale) {
    List<List<Card>> inColumn =
        IntStream.rangeClosed(0, scale.size())
            .<List<Card>>mapToObj(i -> new ArrayList<>())
            .toList();
    for (Card card : cards) {
      if (!Scale.isUnscheduled(card.placed())) {
        inColumn.get(scale.of(card.placed())).add(card);
      }
    }
    return inColumn;
  }
}
