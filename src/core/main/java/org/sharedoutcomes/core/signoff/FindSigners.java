package org.sharedoutcomes.core.signoff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Snapshot;

/** Finds who may decide for which function of which issues; asks once who may browse which. */
final class FindSigners {
  private final Approving approving;
  private final Permissions permissions;
  private final Map<String, List<Delegation>> delegations;

  /** By the list itself: many issues have one in common. */
  private final Map<List<Person>, Set<String>> keys = new IdentityHashMap<>();

  FindSigners(Approving approving, Permissions permissions, Snapshot snapshot, LocalDate today) {
    this.approving = approving;
    this.permissions = permissions;
    this.delegations =
        snapshot.values(Delegation.KIND).stream()
            .filter(one -> one.holds(today))
            .collect(Collectors.groupingBy(Delegation::from));
  }

  /** By issue and function. */
  Map<Long, Map<String, Signers>> of(
      Map<Long, List<Need>> needs, Collection<IssueFacts> of, Map<Long, Dossier> dossiers) {
    Map<Long, Map<String, Signers>> named = new LinkedHashMap<>();
    Map<Long, Set<String>> keys = new LinkedHashMap<>();
    for (IssueFacts issue : of) {
      for (Need need : needs.getOrDefault(issue.id(), List.of())) {
        Signers signers = named(need, issue, dossiers.getOrDefault(issue.id(), Dossier.EMPTY));
        named.computeIfAbsent(issue.id(), any -> new HashMap<>()).put(need.function(), signers);
        Set<String> ofIssue = keys.computeIfAbsent(issue.id(), any -> new HashSet<>());
        ofIssue.addAll(signers.ownKeys());
        signers.targets().forEach(person -> ofIssue.add(person.key()));
        ofIssue.addAll(signers.represent());
      }
    }
    if (keys.values().stream().anyMatch(ofIssue -> !ofIssue.isEmpty())) {
      Map<Long, Set<String>> browsers = permissions.browsers(keys);
      named.forEach(
          (id, byFunction) ->
              byFunction.replaceAll(
                  (function, signers) -> seeing(signers, browsers.getOrDefault(id, Set.of()))));
    }
    return named;
  }

  private Signers named(Need need, IssueFacts issue, Dossier dossier) {
    List<Person> own = own(need, issue, dossier);
    List<StandIn> standIns =
        delegations.isEmpty()
            ? List.of()
            : own.stream()
                .flatMap(principal -> standIns(principal, need, issue))
                .filter(one -> !own.contains(one.who()))
                .toList();
    Set<String> represent =
        Stream.concat(
                standIns.stream().map(one -> one.who().key()),
                dossier.decisionsOf(need.function()).stream()
                    .filter(one -> one.onBehalfOf() != null)
                    .flatMap(one -> judge(one.by(), need, issue).stream())
                    .map(Person::key))
            .collect(Collectors.toSet());
    List<Person> targets =
        need.term().escalateTo().stream().flatMap(key -> approving.active(key).stream()).toList();
    return new Signers(own, standIns, represent, targets, keys(own));
  }

  private Set<String> keys(List<Person> people) {
    return keys.computeIfAbsent(
        people, of -> of.stream().map(Person::key).collect(Collectors.toUnmodifiableSet()));
  }

  /** By display name: who may by the rules, and before whom it was put. */
  private List<Person> own(Need need, IssueFacts issue, Dossier dossier) {
    List<Person> named = approving.named(need, issue);
    List<Person> others =
        dossier.course(need.function()).stream()
            .flatMap(course -> course.escalatedTo().stream())
            .flatMap(key -> judge(key, need, issue).stream())
            .filter(person -> !named.contains(person))
            .toList();
    return others.isEmpty()
        ? named
        : Stream.concat(named.stream(), others.stream())
            .sorted(Comparator.comparing(Person::displayName))
            .toList();
  }

  private Stream<StandIn> standIns(Person principal, Need need, IssueFacts issue) {
    return delegations.getOrDefault(principal.key(), List.of()).stream()
        .filter(one -> one.covers(need.function()))
        .flatMap(
            one ->
                judge(one.to(), need, issue).stream()
                    .map(who -> new StandIn(who, principal, one.last())));
  }

  /** The person, when still here and not the one whose work it is where that matters. */
  private Optional<Person> judge(String key, Need need, IssueFacts issue) {
    return approving.active(key).filter(person -> Approving.mayJudge(need, issue, person));
  }

  private static Signers seeing(Signers signers, Set<String> browsers) {
    if (signers.standIns().isEmpty()
        && signers.targets().isEmpty()
        && browsers.containsAll(signers.ownKeys())
        && browsers.containsAll(signers.represent())) {
      return signers;
    }
    List<Person> own = signers.own().stream().filter(one -> browsers.contains(one.key())).toList();
    return new Signers(
        own,
        signers.standIns().stream()
            .filter(one -> own.contains(one.principal()))
            .filter(one -> browsers.contains(one.who().key()))
            .toList(),
        signers.represent().stream().filter(browsers::contains).collect(Collectors.toSet()),
        signers.targets().stream().filter(one -> browsers.contains(one.key())).toList());
  }
}
