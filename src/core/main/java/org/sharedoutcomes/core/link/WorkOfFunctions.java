package org.sharedoutcomes.core.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.BrowseLinks.LinkedIssue;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;

/**
 * Which function does what for an outcome. An issue is the work of the functions whose group its
 * assignee is in; whoever is in two groups works for both.
 */
public final class WorkOfFunctions {
  private final BrowseLinks browseLinks;
  private final People people;
  private final Journal journal;

  public WorkOfFunctions(BrowseLinks browseLinks, People people, Journal journal) {
    this.browseLinks = browseLinks;
    this.people = people;
    this.journal = journal;
  }

  /**
   * What one function does.
   *
   * @param function null for the work that is nobody's, or somebody's outside of the functions
   * @param influencer whether the outcome names the function as one that moves it
   * @param members display names of those who are in the function's group
   * @param work the issues that the actor may browse
   */
  public record Part(
      Function function, boolean influencer, List<String> members, List<IssueFacts> work) {}

  /** Influencers, then other functions with work, then the work of nobody; each if there is any. */
  public Answer<List<Part>> of(Actor actor, String outcome) {
    return browseLinks
        .issuesOf(actor, outcome)
        .map(
            linked -> {
              Snapshot snapshot = journal.snapshot();
              Outcome found = snapshot.find(Outcome.KIND, outcome).orElseThrow().value();
              Programme programme =
                  snapshot.find(Programme.KIND, found.programme()).orElseThrow().value();
              return parts(programme, found, linked.stream().map(LinkedIssue::issue).toList());
            });
  }

  private List<Part> parts(Programme programme, Outcome outcome, List<IssueFacts> issues) {
    List<Part> influencers = new ArrayList<>();
    List<Part> others = new ArrayList<>();
    Set<Long> done = new HashSet<>();
    for (Function function : programme.functions()) {
      List<Person> members =
          function.group() == null ? List.of() : people.membersOf(function.group());
      Set<String> keys = members.stream().map(Person::key).collect(Collectors.toSet());
      List<IssueFacts> work =
          issues.stream()
              .filter(issue -> issue.assignee() != null && keys.contains(issue.assignee()))
              .toList();
      work.forEach(issue -> done.add(issue.id()));
      boolean influencer = outcome.influencers().contains(function.key());
      List<String> names = members.stream().map(Person::displayName).toList();
      Part part = new Part(function, influencer, names, work);
      if (influencer) {
        influencers.add(part);
      } else if (!work.isEmpty() || takesOn(outcome, function)) {
        others.add(part);
      }
    }
    influencers.addAll(others);
    List<IssueFacts> rest = issues.stream().filter(issue -> !done.contains(issue.id())).toList();
    if (!rest.isEmpty()) {
      influencers.add(new Part(null, false, List.of(), rest));
    }
    return influencers;
  }

  private static boolean takesOn(Outcome outcome, Function function) {
    return outcome.functionTargets().stream()
        .anyMatch(target -> target.function().equals(function.key()));
  }
}
