package org.sharedoutcomes.core.capacity;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;

/**
 * Open work in the order of what it promises for its effort.
 *
 * @param outcome the only outcome that is looked at; null for all of the programme's
 * @param outcomes those in use that one may look at, the North Star first
 * @param byEstimate whether the effort is known; else each card counts as 1
 * @param estimateField name of Jira's field of estimates; null when an administrator named none
 * @param ordered what can be compared, the most promising first
 * @param incomplete what cannot be compared, in the order of keys, with what is missing
 * @param stopped what was stopped, the latest first
 * @param hidden how many cards of the programme the actor may not browse; 0 for everybody who may
 *     not know of them
 */
public record Backlog(
    Programme programme,
    Outcome outcome,
    List<Outcome> outcomes,
    boolean byEstimate,
    String estimateField,
    List<Row> ordered,
    List<Incomplete> incomplete,
    List<Initiative> stopped,
    int hidden) {
  /**
   * Work with its place in the order.
   *
   * @param rank 1 for the best; the same for equal scores
   * @param score gain × confidence ÷ estimate, summed over the parts; negative when the work is
   *     expected to do harm
   * @param effort the estimate, or 1 where cards are counted; more than 0
   * @param parts one for each outcome that counts, in the tags' order
   * @param lacks what is missing for its other outcomes, which do not count
   */
  public record Row(
      int rank,
      Initiative work,
      BigDecimal score,
      BigDecimal effort,
      List<Part> parts,
      List<Lack> lacks) {}

  /**
   * What an outcome adds to a score.
   *
   * @param gain the effect towards the wanted direction: in the metric's unit when one outcome is
   *     looked at, else in percent of the way that is still to go
   * @param way null when one outcome is looked at
   */
  public record Part(Outcome outcome, BigDecimal effect, int confidence, BigDecimal gain, Way way) {
    /** Whether the effect goes the other way than the metric should. */
    public boolean isAgainst() {
      return gain.signum() < 0;
    }
  }

  /**
   * How far an outcome still has to go.
   *
   * @param from its newest value, or its baseline when it has none yet
   * @param to the first target from the current quarter on that is not reached
   */
  public record Way(BigDecimal from, BigDecimal to, Quarter by) {}

  /** Work that cannot be compared yet. */
  public record Incomplete(Initiative work, List<Lack> lacks) {}

  /**
   * Something missing.
   *
   * @param outcome the one that it is missing for; null when it is the work as a whole
   */
  public record Lack(Missing what, Outcome outcome) {}

  /** What can be missing. */
  public enum Missing {
    OUTCOME,
    EFFECT,
    CONFIDENCE,
    /** The outcome has neither a value nor a baseline, so nobody knows how far it has to go. */
    VALUE,
    /** The outcome has reached every target from now on, so no way is left to compare with. */
    TARGET,
    ESTIMATE,
    /** The estimate is 0, and nothing can be divided by it. */
    EFFORT
  }
}
