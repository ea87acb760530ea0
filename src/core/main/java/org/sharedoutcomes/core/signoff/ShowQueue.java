package org.sharedoutcomes.core.signoff;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.Queue.Item;
import org.sharedoutcomes.core.signoff.Verdict.Status;

/** Shows everybody which sign-offs wait for them and for the functions that they speak for. */
public final class ShowQueue {
  private static final Set<Status> SETTLED =
      Set.of(Status.SIGNED, Status.WAIVED, Status.NOT_REQUIRED);

  private final FindSignOffs find;
  private final Journal journal;
  private final People people;

  public ShowQueue(FindSignOffs find, Journal journal, People people) {
    this.find = find;
    this.journal = journal;
    this.people = people;
  }

  /** The queue of the actor: open issues that the actor may browse, in one search. */
  public Answer<Queue> of(Actor actor) {
    return find.awaiting(actor, "").map(found -> queue(actor, found));
  }

  private Queue queue(Actor actor, List<SignOff> found) {
    Set<String> groups = people.groupsOf(actor.userKey());
    List<Programme> programmes = journal.snapshot().values(Programme.KIND);
    return new Queue(
        found.stream()
            .flatMap(one -> items(actor, one, spokenFor(one, programmes, groups)))
            .toList());
  }

  private static java.util.stream.Stream<Item> items(
      Actor actor, SignOff signOff, Set<String> functions) {
    return signOff.verdict().functions().stream()
        .filter(part -> !SETTLED.contains(part.state()))
        .filter(part -> functions.contains(part.function()) || part.maySign(actor.userKey()))
        .map(part -> new Item(signOff, part, FindSignOffs.waitsFor(part, actor.userKey())));
  }

  /** Keys of the functions of the issue's programmes whose group the person is in. */
  private static Set<String> spokenFor(
      SignOff signOff, List<Programme> programmes, Set<String> groups) {
    return programmes.stream()
        .filter(programme -> programme.covers(signOff.issue().project()))
        .flatMap(programme -> programme.functions().stream())
        .filter(function -> function.group() != null && groups.contains(function.group()))
        .map(org.sharedoutcomes.core.programme.Function::key)
        .collect(Collectors.toSet());
  }
}
