package org.sharedoutcomes.core.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Quarter;

/**
 * How much work is planned in a quarter, and for which outcome.
 *
 * <p>Work counts with its estimate, or each card as 1. Work that is spread over several quarters
 * counts in each of them with an even part. Work for several outcomes counts for the primary one,
 * else for each with an even part. Done work counts, stopped work does not. Where estimates count,
 * work in an epic that has an estimate of its own in the same quarter is part of that estimate, and
 * work without an estimate is named and not guessed.
 *
 * @param byOutcome amounts by outcome key; under {@code ""} that of work without outcome
 * @param cards how many cards count, by the same keys
 * @param total all that counts
 * @param candidates how much of it is only a candidate
 * @param unestimated what does not count for want of an estimate
 * @param parts what does not count because its epic's estimate holds it
 * @param stopped what does not count because it was stopped
 */
public record Planned(
    Map<String, BigDecimal> byOutcome,
    Map<String, Integer> cards,
    BigDecimal total,
    BigDecimal candidates,
    List<Initiative> unestimated,
    List<Initiative> parts,
    List<Initiative> stopped) {
  /** The key of work that is done for no outcome. */
  public static final String NO_OUTCOME = "";

  private static final int PLACES = 12;

  static Planned of(Collection<Initiative> all, Quarter quarter, boolean byEstimate) {
    List<Initiative> here = all.stream().filter(one -> one.isIn(quarter)).toList();
    List<Initiative> going = here.stream().filter(one -> !one.isStopped()).toList();
    Set<Long> estimated =
        going.stream()
            .filter(one -> byEstimate && one.estimate() != null)
            .map(one -> one.issue().id())
            .collect(Collectors.toSet());
    Sum sum = new Sum(byEstimate);
    List<Initiative> unestimated = new ArrayList<>();
    List<Initiative> parts = new ArrayList<>();
    for (Initiative one : going) {
      if (one.issue().epic().isPresent() && estimated.contains(one.issue().epic().getAsLong())) {
        parts.add(one);
      } else if (byEstimate && one.estimate() == null) {
        unestimated.add(one);
      } else {
        sum.add(one);
      }
    }
    return new Planned(
        sum.byOutcome,
        sum.cards,
        sum.total,
        sum.candidates,
        List.copyOf(unestimated),
        List.copyOf(parts),
        here.stream().filter(Initiative::isStopped).toList());
  }

  /** What is planned for the outcome, or for none under {@link #NO_OUTCOME}. */
  public BigDecimal amount(String outcome) {
    return byOutcome.getOrDefault(outcome, BigDecimal.ZERO);
  }

  private static final class Sum {
    private final boolean byEstimate;
    private final Map<String, BigDecimal> byOutcome = new LinkedHashMap<>();
    private final Map<String, Integer> cards = new LinkedHashMap<>();
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal candidates = BigDecimal.ZERO;

    Sum(boolean byEstimate) {
      this.byEstimate = byEstimate;
    }

    void add(Initiative one) {
      BigDecimal whole = byEstimate ? one.estimate() : BigDecimal.ONE;
      BigDecimal here = divided(whole, one.quarters());
      total = total.add(here);
      if (one.plan().isCandidate()) {
        candidates = candidates.add(here);
      }
      List<String> keys = one.countsFor().isEmpty() ? List.of(NO_OUTCOME) : one.countsFor();
      for (String key : keys) {
        byOutcome.merge(key, divided(here, keys.size()), BigDecimal::add);
        cards.merge(key, 1, Integer::sum);
      }
    }

    private static BigDecimal divided(BigDecimal amount, int parts) {
      return parts == 1
          ? amount
          : amount.divide(BigDecimal.valueOf(parts), PLACES, RoundingMode.HALF_UP);
    }
  }
}
