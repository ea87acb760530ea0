package org.sharedoutcomes.core.roadmap;

import java.util.Comparator;
import java.util.List;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Dependencies;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.link.Links;
import org.sharedoutcomes.core.outcome.Successors;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;

/**
 * Lists everything of a programme that is planned in an order that cannot work, of all quarters, as
 * far as the actor may browse both issues.
 */
public final class ShowConflicts {
  private static final Comparator<Mismatch> BY_KIND_AND_QUARTER =
      Comparator.comparing(Mismatch::kind)
          .thenComparing(Mismatch::secondIn)
          .thenComparing(one -> one.second().key())
          .thenComparing(one -> one.first().key());

  private final Journal journal;
  private final Access access;
  private final Initiatives initiatives;
  private final Surroundings surroundings;

  public ShowConflicts(
      Journal journal,
      Permissions permissions,
      Issues issues,
      Links links,
      Dependencies dependencies) {
    this.journal = journal;
    this.access = new Access(permissions);
    this.initiatives = new Initiatives(issues, permissions, links);
    this.surroundings = new Surroundings(issues, journal, dependencies);
  }

  /**
   * What is out of order.
   *
   * @param mismatches by kind, then by quarter
   * @param unplanned what is not planned yet though what it belongs to is; no conflict, only a hint
   */
  public record Conflicts(
      Programme programme, List<Mismatch> mismatches, List<Unplanned> unplanned) {
    public Conflicts {
      mismatches = List.copyOf(mismatches);
      unplanned = List.copyOf(unplanned);
    }

    /** Those of one kind. */
    public List<Mismatch> of(Mismatch.Kind kind) {
      return mismatches.stream().filter(one -> one.kind() == kind).toList();
    }
  }

  /**
   * A campaign or support readiness without a quarter.
   *
   * @param launch what it is beside
   * @param launchIn the quarter that this is planned for
   */
  public record Unplanned(IssueFacts launch, Quarter launchIn, Companion companion) {}

  /**
   * The programme's.
   *
   * @param programme its key; blank for the only one
   */
  public Answer<Conflicts> of(Actor actor, String programme) {
    return access
        .user(actor)
        .then(
            user ->
                journal.atOnce(
                    () ->
                        Initiatives.programme(journal.snapshot(), programme)
                            .then(found -> all(user, found))));
  }

  private Answer<Conflicts> all(Actor actor, Programme programme) {
    Snapshot snapshot = journal.snapshot();
    return initiatives
        .find(
            actor,
            programme,
            Settings.of(snapshot).initiativeTypes(),
            new Successors(snapshot).inUse(programme.key()).keySet())
        .map(found -> conflicts(programme, surroundings.of(actor, found.issues())));
  }

  private static Conflicts conflicts(Programme programme, Around around) {
    return new Conflicts(
        programme,
        around.mismatches().values().stream()
            .flatMap(List::stream)
            .distinct()
            .sorted(BY_KIND_AND_QUARTER)
            .toList(),
        around.unplanned().stream()
            .map(
                one ->
                    new Unplanned(
                        one.launch().issue(), one.launch().placement().quarter(), one.companion()))
            .sorted(
                Comparator.comparing(Unplanned::launchIn).thenComparing(one -> one.launch().key()))
            .toList());
  }
}
