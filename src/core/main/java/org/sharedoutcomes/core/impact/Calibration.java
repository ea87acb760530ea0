package org.sharedoutcomes.core.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sharedoutcomes.core.link.Result;
import org.sharedoutcomes.core.link.Result.Durability;
import org.sharedoutcomes.core.link.Result.Verdict;

/**
 * How well teams knew before what would come: the confidence that they stated against how often it
 * came true. Counts the newest result of each bet that had a confidence and whose verdict is not
 * inconclusive; only <i>confirmed</i> came true.
 *
 * <p>A team of which fewer than five are counted is hidden: so few say nothing, and point at
 * persons. There is no number that covers a hidden team, so that none can be found by subtraction:
 * the sum is over the teams shown alone.
 *
 * @param teams by name; the one without a name is the work of no team
 * @param sum over the teams shown; empty unless there are at least two
 */
public record Calibration(List<Team> teams, Optional<Figures> sum) {
  /** Fewer results than that are hidden. */
  public static final int FEWEST = 5;

  /** A team with its figures; empty when they are hidden. */
  public record Team(String name, Optional<Figures> figures) {}

  /**
   * The figures of at least five results.
   *
   * @param stated the average confidence in percent, rounded
   * @param cameTrue how many of the results were confirmed
   * @param faded how many of those that were confirmed did not last
   * @param brier the average squared difference of confidence and what came, 0 to 1: 0 is perfect,
   *     and always saying 50 % gives 0.25 (G. W. Brier, 1950); three decimals
   */
  public record Figures(int results, int stated, int cameTrue, int faded, BigDecimal brier) {
    /** How many of a hundred came true, rounded. */
    public int hitRate() {
      return percent(cameTrue, results);
    }
  }

  static Calibration of(List<LedgerRow> rows) {
    Map<String, List<Result>> byTeam = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (LedgerRow row : rows) {
      row.newest()
          .filter(Calibration::counts)
          .ifPresent(
              result -> byTeam.computeIfAbsent(row.team(), team -> new ArrayList<>()).add(result));
    }
    List<Team> teams = new ArrayList<>();
    List<Result> shown = new ArrayList<>();
    byTeam.forEach(
        (name, results) -> {
          boolean enough = results.size() >= FEWEST;
          teams.add(new Team(name, enough ? Optional.of(figures(results)) : Optional.empty()));
          shown.addAll(enough ? results : List.of());
        });
    boolean several = teams.stream().filter(team -> team.figures().isPresent()).count() > 1;
    return new Calibration(
        List.copyOf(teams), several ? Optional.of(figures(shown)) : Optional.empty());
  }

  private static boolean counts(Result result) {
    return result.confidence() != null && result.verdict() != Verdict.INCONCLUSIVE;
  }

  private static Figures figures(List<Result> results) {
    int stated = results.stream().mapToInt(Result::confidence).sum();
    List<Result> hits = results.stream().filter(Calibration::cameTrue).toList();
    long squares = results.stream().mapToLong(Calibration::square).sum();
    return new Figures(
        results.size(),
        BigDecimal.valueOf(stated)
            .divide(BigDecimal.valueOf(results.size()), 0, RoundingMode.HALF_UP)
            .intValueExact(),
        hits.size(),
        (int) hits.stream().filter(result -> result.durability() == Durability.FADED).count(),
        BigDecimal.valueOf(squares)
            .divide(BigDecimal.valueOf(10_000L * results.size()), 3, RoundingMode.HALF_UP));
  }

  private static boolean cameTrue(Result result) {
    return result.verdict() == Verdict.CONFIRMED;
  }

  /** In hundredths of a percent: 10,000 for the worst. */
  private static long square(Result result) {
    long off = result.confidence() - (cameTrue(result) ? 100L : 0L);
    return off * off;
  }

  private static int percent(int part, int whole) {
    return BigDecimal.valueOf(100L * part)
        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
        .intValueExact();
  }
}
