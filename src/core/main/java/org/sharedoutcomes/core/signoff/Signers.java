package org.sharedoutcomes.core.signoff;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Person;

/**
 * Who may decide for one function of one issue today.
 *
 * @param own those who may by themselves, by display name: by the rules, or since it was put before
 *     them
 * @param standIns those who may for one of them
 * @param represent user keys of those who may stand in or have, as far as they are still here, may
 *     browse the issue, and do not judge their own work
 * @param targets whom an overdue decision is put before
 * @param ownKeys user keys of those who may by themselves
 */
record Signers(
    List<Person> own,
    List<StandIn> standIns,
    Set<String> represent,
    List<Person> targets,
    Set<String> ownKeys) {
  static final Signers NOBODY = new Signers(List.of(), List.of(), Set.of(), List.of());

  Signers(List<Person> own, List<StandIn> standIns, Set<String> represent, List<Person> targets) {
    this(
        own,
        standIns,
        represent,
        targets,
        own.stream().map(Person::key).collect(Collectors.toUnmodifiableSet()));
  }

  /** Everybody who may decide, each once, by display name. */
  List<Person> all() {
    if (standIns.isEmpty()) {
      return own;
    }
    Map<String, Person> all = new LinkedHashMap<>();
    own.forEach(person -> all.put(person.key(), person));
    standIns.forEach(one -> all.putIfAbsent(one.who().key(), one.who()));
    return all.values().stream().sorted(Comparator.comparing(Person::displayName)).toList();
  }

  /**
   * The user key of whoever keeps the decision from counting; empty when it counts. What somebody
   * decided for somebody else counts as long as that one may still sign, and who stood in might.
   */
  Optional<String> missing(Decision decision) {
    if (!ownKeys.contains(decision.represents())) {
      return Optional.of(decision.represents());
    }
    return decision.onBehalfOf() == null || represent.contains(decision.by())
        ? Optional.empty()
        : Optional.of(decision.by());
  }
}
