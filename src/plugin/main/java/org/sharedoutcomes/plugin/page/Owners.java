package org.sharedoutcomes.plugin.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;

/** Proposes who could own an outcome: the members of the programme's functions. */
public final class Owners {
  /** More would make the page slow and help nobody; any login name can be typed. */
  private static final int MOST = 300;

  private final People people;

  public Owners(People people) {
    this.people = people;
  }

  /** Somebody to propose, with the functions that the person is in. */
  record Proposal(String name, String displayName, String functions) {}

  List<Proposal> of(Programme programme) {
    Map<String, Proposal> proposals = new LinkedHashMap<>();
    for (Function function : programme.functions()) {
      if (function.group() != null) {
        for (Person person : people.membersOf(function.group())) {
          proposals.merge(
              person.name(),
              new Proposal(person.name(), person.displayName(), function.name()),
              (known, again) ->
                  new Proposal(
                      known.name(),
                      known.displayName(),
                      known.functions() + ", " + again.functions()));
        }
      }
    }
    return proposals.values().stream().limit(MOST).toList();
  }

  /** The login name that was meant: as typed, or the one proposed person with that name. */
  String meant(String typed, Programme programme) {
    if (typed.isEmpty() || people.named(typed).isPresent()) {
      return typed;
    }
    List<Proposal> called =
        of(programme).stream().filter(p -> p.displayName().equalsIgnoreCase(typed)).toList();
    return called.size() == 1 ? called.get(0).name() : typed;
  }

  String loginName(String userKey) {
    return people.withKey(userKey).map(Person::name).orElse("");
  }
}
