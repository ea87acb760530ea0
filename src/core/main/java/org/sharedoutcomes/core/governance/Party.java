package org.sharedoutcomes.core.governance;

import java.util.List;

/**
 * Those who have a part in a decision.
 *
 * @param people user keys
 * @param functions keys of functions of the programme: all their members
 */
public record Party(List<String> people, List<String> functions) {
  public static final Party NOBODY = new Party(List.of(), List.of());

  public Party {
    people = List.copyOf(people);
    functions = List.copyOf(functions);
  }

  public boolean isEmpty() {
    return people.isEmpty() && functions.isEmpty();
  }
}
