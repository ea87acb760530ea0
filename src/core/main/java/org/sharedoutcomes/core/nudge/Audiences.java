package org.sharedoutcomes.core.nudge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.nudge.NudgeRule.Audience;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;

/** Who a rule speaks to about an outcome. */
final class Audiences {
  private final People people;

  Audiences(People people) {
    this.people = people;
  }

  /** User keys of all of them, each once. */
  List<String> of(Audience audience, Outcome outcome, Snapshot snapshot) {
    Set<String> users = new LinkedHashSet<>();
    if (audience.owner()) {
      users.add(outcome.owner());
    }
    if (audience.influencers()) {
      for (String group : groups(outcome, snapshot)) {
        people.membersOf(group).stream().map(Person::key).forEach(users::add);
      }
    }
    users.addAll(audience.users());
    return new ArrayList<>(users);
  }

  /** Whether the user, who is in these groups, is one of them. */
  static boolean includes(
      Audience audience, Outcome outcome, Snapshot snapshot, String user, Set<String> groups) {
    return (audience.owner() && user.equals(outcome.owner()))
        || audience.users().contains(user)
        || (audience.influencers()
            && groups(outcome, snapshot).stream().anyMatch(groups::contains));
  }

  private static List<String> groups(Outcome outcome, Snapshot snapshot) {
    Optional<Programme> programme =
        snapshot.find(Programme.KIND, outcome.programme()).map(found -> found.value());
    return outcome.influencers().stream()
        .flatMap(key -> programme.flatMap(found -> found.function(key)).stream())
        .map(Function::group)
        .filter(Objects::nonNull)
        .toList();
  }
}
