package org.sharedoutcomes.core.signoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.IssueFacts;

/**
 * How long decisions took, on issues that who asks may browse.
 *
 * @param first the first day of the period, in UTC
 * @param last its last day
 * @param functions one row for each function, by name
 * @param rules one row for each rule that asked, by name
 * @param groups one row for each group that decides, by name
 */
public record WaitingReport(
    LocalDate first, LocalDate last, List<Row> functions, List<Row> rules, List<Row> groups) {
  /** The median is the 50th percentile. */
  private static final int HALF = 50;

  private static final int NINETY = 90;

  public WaitingReport {
    functions = List.copyOf(functions);
    rules = List.copyOf(rules);
    groups = List.copyOf(groups);
  }

  /**
   * A wait that ended with a decision within the period.
   *
   * @param function its key
   * @param round 1 for the first decision on the issue, more when it had to be made again
   */
  public record Took(
      IssueFacts issue, String function, String functionName, Instant from, Instant to, int round) {
    public Duration time() {
      return Duration.between(from, to);
    }
  }

  /** A wait that runs now. */
  public record Running(IssueFacts issue, String function, String functionName, Timing clock) {}

  /**
   * What is told of one function, rule or group, with the issues behind each number.
   *
   * @param took every wait that ended with a decision within the period, the longest first
   * @param running every wait that runs now, the oldest first
   */
  public record Row(String key, String name, List<Took> took, List<Running> running) {
    public Row {
      took = List.copyOf(took);
      running = List.copyOf(running);
    }

    /** Half of the decisions took no longer than this; empty when there was none. */
    public Optional<Duration> median() {
      return percentile(HALF);
    }

    /** Nine out of ten decisions took no longer than this; empty when there was none. */
    public Optional<Duration> ninetieth() {
      return percentile(NINETY);
    }

    /**
     * By nearest rank: the shortest of the times that were measured of which at least so many
     * percent are no longer. Nothing is interpolated, so that an issue stands behind it.
     */
    public Optional<Duration> percentile(int percent) {
      if (took.isEmpty()) {
        return Optional.empty();
      }
      int rank = (percent * took.size() + 99) / 100;
      List<Duration> times = took.stream().map(Took::time).sorted().toList();
      return Optional.of(times.get(Math.max(rank, 1) - 1));
    }

    /** The decisions that had to be made again. */
    public List<Took> rework() {
      return took.stream().filter(one -> one.round() > 1).toList();
    }

    /** The part of the decisions that had to be made again, in percent; 0 when there was none. */
    public int reworkPercent() {
      return took.isEmpty() ? 0 : Math.round(100f * rework().size() / took.size());
    }

    public List<Running> overdue() {
      return running.stream().filter(one -> one.clock().overdue()).toList();
    }
  }
}
