package org.sharedoutcomes.core.roadmap;

import java.util.List;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Dependencies;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.roadmap.FindMismatches.Work;

/** Shows what stands around one issue: the work beside it, and what must come before and after. */
public final class ShowNeighbours {
  private final Journal journal;
  private final Access access;
  private final Issues issues;
  private final Surroundings surroundings;

  public ShowNeighbours(
      Journal journal, Permissions permissions, Issues issues, Dependencies dependencies) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.issues = issues;
    this.surroundings = new Surroundings(issues, journal, dependencies);
  }

  /**
   * What stands around an issue, as far as the actor may browse it.
   *
   * @param companions the work beside it
   * @param companionOf what it is beside; kind and function are its own
   * @param blockers what must be done before it
   * @param blocked what waits for it
   * @param mismatches what is planned in an order that cannot work
   * @param unplanned keys of the companions that should have a quarter and have none
   */
  public record Neighbours(
      IssueFacts issue,
      Placement placement,
      List<Companion> companions,
      List<Companion> companionOf,
      List<Work> blockers,
      List<Work> blocked,
      List<Mismatch> mismatches,
      List<String> unplanned) {}

  public Answer<Neighbours> of(Actor actor, String issueKey) {
    return access
        .issue(actor, issues, issueKey)
        .map(issue -> journal.atOnce(() -> of(actor, issue)));
  }

  private Neighbours of(Actor actor, IssueFacts issue) {
    Around around = surroundings.of(actor, List.of(issue));
    long id = issue.id();
    return new Neighbours(
        issue,
        Placement.of(issue, Settings.of(journal.snapshot()).calendar()),
        around.companions(id),
        around.companionOf(id),
        around.blockers().getOrDefault(id, List.of()),
        around.blocked().getOrDefault(id, List.of()),
        around.mismatches(id),
        around.unplanned().stream()
            .filter(one -> one.launch().issue().id() == id)
            .map(one -> one.companion().issue().key())
            .toList());
  }
}
