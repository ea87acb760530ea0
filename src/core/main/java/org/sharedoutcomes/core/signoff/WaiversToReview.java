package org.sharedoutcomes.core.signoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;

/**
 * The waivers that nobody but their giver has judged, running, over and passed on alike: two
 * statements and a search, however many there are.
 */
public final class WaiversToReview {
  private final Journal journal;
  private final Issues issues;
  private final Access access;
  private final Waivers waivers;

  public WaiversToReview(Journal journal, Issues issues, Permissions permissions, Waivers waivers) {
    this.journal = journal;
    this.issues = issues;
    this.access = new Access(permissions);
    this.waivers = waivers;
  }

  /**
   * A waiver that waits.
   *
   * @param name the function's name, or its key when no programme of the project has it
   * @param mayReview whether the actor may judge it
   */
  public record ToReview(IssueFacts issue, Waiver waiver, String name, boolean mayReview) {}

  /** Those on issues that the actor may browse, oldest first. */
  public Answer<List<ToReview>> all(Actor actor) {
    return access.user(actor).map(this::waiting);
  }

  private List<ToReview> waiting(Actor actor) {
    Map<String, Document<Dossier>> dossiers =
        new HashMap<>(
            journal.find(Dossier.KIND, List.copyOf(journal.all(WaivedIssue.KIND).keySet())));
    dossiers
        .values()
        .removeIf(
            one -> one.value().waivers().stream().allMatch(waiver -> waiver.review() != null));
    if (dossiers.isEmpty()) {
      return List.of();
    }
    List<Programme> programmes = journal.snapshot().values(Programme.KIND);
    List<ToReview> found = new ArrayList<>();
    for (IssueFacts issue :
        issues.visible(actor, dossiers.keySet().stream().map(Long::valueOf).toList())) {
      for (Waiver waiver : dossiers.get(Long.toString(issue.id())).value().waivers()) {
        if (waiver.review() == null) {
          found.add(
              new ToReview(
                  issue,
                  waiver,
                  name(waiver.function(), issue, programmes),
                  waivers.mayReview(actor, issue, waiver)));
        }
      }
    }
    found.sort(Comparator.comparing(one -> one.waiver().at()));
    return List.copyOf(found);
  }

  private static String name(String function, IssueFacts issue, List<Programme> programmes) {
    return programmes.stream()
        .filter(programme -> programme.covers(issue.project()))
        .flatMap(programme -> programme.function(function).stream())
        .map(Function::name)
        .findFirst()
        .orElse(function);
  }
}
