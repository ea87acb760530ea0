package org.sharedoutcomes.core.roadmap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.plan.PlannedCard;

/**
 * How a programme's plan changed since some moment. A card is in the plan while it is a card of the
 * programme, stands in a quarter and was not stopped.
 *
 * @param programme its key
 * @param base what is compared with
 * @param until the day as at whose end the plan is compared; null for now
 * @param lines one for each card that changed, by key
 * @param deleted how many cards of the base are no more in Jira
 * @param unread how many cards are left out because their history was not read yet
 */
public record Drift(
    String programme, Base base, LocalDate until, List<Line> lines, int deleted, int unread) {
  /**
   * What is compared with.
   *
   * @param quarter the quarter whose baseline it is; null for the plan of some day
   * @param day the day as at whose end it is; of a baseline the one it was taken of
   * @param moment the last moment of what it tells
   * @param version the baseline's; 0 when none was taken, so that it was found from histories
   * @param by user key of who took it; empty when none was taken
   * @param why the reason given for taking it; empty when none was
   */
  public record Base(
      Quarter quarter, LocalDate day, Instant moment, int version, String by, String why) {
    /** Whether nobody took it: it is what the histories of the issues tell today. */
    public boolean isReconstructed() {
      return version == 0;
    }
  }

  /** What became of a card. */
  public enum Kind {
    /** It is in the plan and was not. */
    ADDED,
    /** It was in the plan and is not. */
    DROPPED,
    /** It stands in an earlier quarter. */
    MOVED_EARLIER,
    /** It stands in a later quarter. */
    MOVED_LATER,
    /** It stays in the plan for other outcomes. */
    OUTCOMES_CHANGED,
    /** It stays in the plan, and it is surer or less sure. */
    COMMITMENT_CHANGED
  }

  /**
   * A card that changed.
   *
   * @param then as it was; null when it was no card
   * @param now as it is; null when it is no card
   * @param kinds never empty, in the order above
   * @param happenings what led there, oldest first; empty when no history tells of it
   */
  public record Line(
      long issue,
      String key,
      String summary,
      PlannedCard then,
      PlannedCard now,
      Set<Kind> kinds,
      List<Happening> happenings) {
    /** Whether it concerns one of these quarters, from or to which the card went. */
    boolean touches(Period period) {
      return isIn(period, then) || isIn(period, now);
    }

    private static boolean isIn(Period period, PlannedCard card) {
      return card != null && card.isPlanned() && period.contains(card.quarter());
    }
  }

  /** What somebody did to a card. */
  public enum What {
    CREATED,
    QUARTER,
    DUE,
    FIX_VERSIONS,
    OUTCOMES,
    TYPE,
    PROJECT,
    COMMITMENT,
    STOPPED,
    RESUMED
  }

  /**
   * One thing that somebody did.
   *
   * @param by user key; empty when Jira does not tell
   * @param from what it was before; empty for nothing
   * @param to what it became; empty for nothing
   * @param why the reason given; empty when none was
   */
  public record Happening(Instant at, String by, What what, String from, String to, String why) {}

  public Drift {
    lines = List.copyOf(lines);
  }

  /** How many cards it happened to. */
  public int count(Kind kind) {
    return Math.toIntExact(lines.stream().filter(line -> line.kinds().contains(kind)).count());
  }
}
