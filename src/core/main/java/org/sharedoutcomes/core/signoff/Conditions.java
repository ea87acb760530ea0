package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conditions of the signatures that stand on an issue. They go with their signature: whoever
 * withdraws it or decides anew takes its conditions along.
 *
 * @param last the highest number that was ever given
 */
public record Conditions(int last, List<Condition> items) {
  static final Conditions NONE = new Conditions(0, List.of());

  public Conditions {
    items = List.copyOf(items);
  }

  List<Condition> of(String function) {
    return items.stream().filter(item -> item.function().equals(function)).toList();
  }

  Optional<Condition> find(String function, int number) {
    return of(function).stream().filter(item -> item.number() == number).findFirst();
  }

  /** Without those that this person asked for. */
  Conditions without(String function, String by) {
    return new Conditions(
        last,
        items.stream()
            .filter(item -> !item.function().equals(function) || !item.by().equals(by))
            .toList());
  }

  /** With the decision's conditions, all open. */
  Conditions with(Decision decision) {
    List<Condition> all = new ArrayList<>(items);
    int number = last;
    for (String text : decision.conditions()) {
      Instant at = decision.at();
      all.add(new Condition(++number, decision.function(), decision.by(), at, text, null));
    }
    return new Conditions(number, all);
  }

  /** With this in the place of the condition of its number. */
  Conditions put(Condition changed) {
    return new Conditions(
        last,
        items.stream().map(item -> item.number() == changed.number() ? changed : item).toList());
  }
}
