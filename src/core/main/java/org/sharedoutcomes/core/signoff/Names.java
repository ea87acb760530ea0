package org.sharedoutcomes.core.signoff;

import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Refusal;

/** Names people in a sentence: a few by name and how many more there are. */
final class Names {
  private static final int MOST = 5;

  private Names() {}

  static List<Object> of(List<Person> people) {
    if (people.size() <= MOST) {
      return List.copyOf(people);
    }
    List<Object> names = new ArrayList<>(people.subList(0, MOST));
    names.add(Refusal.invalid("", "shared-outcomes.sign-off.and-more", people.size() - MOST));
    return names;
  }
}
