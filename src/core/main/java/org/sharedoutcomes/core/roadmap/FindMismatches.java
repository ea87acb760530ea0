package org.sharedoutcomes.core.roadmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.readiness.CompanionKind;
import org.sharedoutcomes.core.roadmap.Mismatch.Kind;

/**
 * Finds what is planned in an order that cannot work. Only quarters are compared: what is planned
 * for the same quarter is in order. Work that is done or stopped raises no warning, for there is
 * nothing left to plan; work without a quarter raises none either, but is told as not planned yet
 * when what it belongs to is.
 */
public final class FindMismatches {
  private FindMismatches() {}

  /**
   * A piece of work and where it is planned.
   *
   * @param stopped whether somebody decided not to go on with it
   */
  public record Work(IssueFacts issue, Placement placement, boolean stopped) {
    boolean isOpen() {
      return !stopped && issue.progress() != Progress.DONE;
    }

    private Optional<Quarter> planned() {
      return isOpen() ? placement.scheduled() : Optional.empty();
    }
  }

  /** Work beside a launch. */
  public record Beside(CompanionKind kind, Work work) {}

  /** What is out of order between a launch and the work beside it, and within that work. */
  public static List<Mismatch> around(Work launch, Collection<Beside> companions) {
    List<Mismatch> found = new ArrayList<>();
    for (Beside one : companions) {
      switch (one.kind()) {
        case CAMPAIGN ->
            later(Kind.CAMPAIGN_AFTER_LAUNCH, one.work(), launch).ifPresent(found::add);
        case SUPPORT_READINESS -> {
          later(Kind.SUPPORT_AFTER_LAUNCH, one.work(), launch).ifPresent(found::add);
          for (Beside other : companions) {
            if (other.kind() == CompanionKind.CAMPAIGN) {
              later(Kind.SUPPORT_AFTER_CAMPAIGN, one.work(), other.work()).ifPresent(found::add);
            }
          }
        }
        case TRAINING, ARTICLE, MESSAGE, OTHER -> {}
      }
    }
    return found;
  }

  /** Whether work is planned for an earlier quarter than what blocks it. */
  public static Optional<Mismatch> blocked(Work blocker, Work blocked) {
    return later(Kind.BEFORE_ITS_BLOCKER, blocker, blocked);
  }

  /** The campaigns and support readiness without a quarter of a launch that has one. */
  public static List<Beside> unplanned(Work launch, Collection<Beside> companions) {
    return launch.planned().isEmpty()
        ? List.of()
        : companions.stream()
            .filter(
                one ->
                    one.kind() == CompanionKind.CAMPAIGN
                        || one.kind() == CompanionKind.SUPPORT_READINESS)
            .filter(one -> one.work().isOpen() && one.work().placement().scheduled().isEmpty())
            .toList();
  }

  private static Optional<Mismatch> later(Kind kind, Work first, Work second) {
    return first
        .planned()
        .flatMap(
            firstIn ->
                second
                    .planned()
                    .filter(secondIn -> firstIn.compareTo(secondIn) > 0)
                    .map(
                        secondIn ->
                            new Mismatch(kind, first.issue(), firstIn, second.issue(), secondIn)));
  }
}
