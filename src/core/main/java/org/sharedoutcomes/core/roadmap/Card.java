package org.sharedoutcomes.core.roadmap;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.link.Effect;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.signoff.Verdict;

/**
 * An initiative on the roadmap with its three truths: outcome and trend, sign-off, delivery.
 *
 * @param outcomes those of the programme that it is done for, in the tags' order
 * @param verdict the sign-off as it is now
 * @param delivery how much of the work in it is done; never the outcome's value
 * @param assignee null when nobody is
 * @param plan what people planned for it
 * @param starts the quarter in which the work begins; null when that is its own quarter
 * @param team who does it; empty when Jira does not say
 * @param estimate how much work it is, in the unit of Jira's field; null when it does not say
 * @param companions work beside it that the actor may browse
 * @param companionOf work that this is beside, with its own quarter; kind and function are this
 *     card's
 * @param mismatches what is planned in an order that cannot work, as far as the actor may browse it
 */
public record Card(
    IssueFacts issue,
    Placement placement,
    List<CardOutcome> outcomes,
    Verdict verdict,
    Delivery delivery,
    Person assignee,
    Plan plan,
    Quarter starts,
    String team,
    BigDecimal estimate,
    List<Companion> companions,
    List<Companion> companionOf,
    List<Mismatch> mismatches) {
  /**
   * An outcome of a card.
   *
   * @param trend the latest values, oldest first; empty when there are none
   */
  public record CardOutcome(
      String key, String name, String unit, Effect effect, List<BigDecimal> trend) {
    public CardOutcome {
      trend = List.copyOf(trend);
    }
  }

  /** So many of so many issues are done; an initiative without issues counts itself. */
  public record Delivery(int done, int total) {
    /** Nobody can tell, as of a day that is over. */
    public static final Delivery UNKNOWN = new Delivery(0, 0);

    /** Of the issues in an initiative, or of itself when there are none. */
    public static Delivery of(IssueFacts issue, List<IssueFacts> children) {
      List<IssueFacts> work = children.isEmpty() ? List.of(issue) : children;
      long done = work.stream().filter(part -> part.progress() == Progress.DONE).count();
      return new Delivery(Math.toIntExact(done), work.size());
    }

    /** Rounded down, so that 100 means all. */
    public int percent() {
      return total == 0 ? 0 : done * 100 / total;
    }
  }

  public Card {
    outcomes = List.copyOf(outcomes);
    companions = List.copyOf(companions);
    companionOf = List.copyOf(companionOf);
    mismatches = List.copyOf(mismatches);
  }

  /** The same without what it is for and how far it is. */
  public Placed placed() {
    return new Placed(issue, placement, plan, starts, team, estimate);
  }
}
