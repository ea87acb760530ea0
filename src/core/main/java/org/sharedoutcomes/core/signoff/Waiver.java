package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Leave for an issue to pass without a function's signatures, for a while. It lapses by itself.
 *
 * @param number tells it from all other waivers of the issue
 * @param by user key of who gave it
 * @param role the project role in which it was given; empty for a project administrator
 * @param until the last day on which it holds, by the calendar of Greenwich
 * @param ruleVersions by rule id, the version of each rule that asked for the function
 * @param ended who ended it early, or null
 * @param review what somebody else thinks of it, or null while nobody has said
 */
public record Waiver(
    int number,
    String function,
    String by,
    String role,
    Instant at,
    LocalDate until,
    String reason,
    Map<String, Integer> ruleVersions,
    Ending ended,
    Review review) {
  /**
   * The end of a waiver before its time.
   *
   * @param by user key
   * @param why may be empty
   */
  public record Ending(String by, Instant at, String why) {}

  /**
   * The judgement of somebody other than its giver.
   *
   * @param by user key
   */
  public record Review(String by, Instant at, boolean accepted, String sentence) {}

  public Waiver {
    ruleVersions = Map.copyOf(ruleVersions);
  }

  /** Whether it holds at that moment. */
  public boolean holds(Instant now) {
    return ended == null && !day(now).isAfter(until);
  }

  static LocalDate day(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  Waiver saying(String why, LocalDate last) {
    return new Waiver(number, function, by, role, at, last, why, ruleVersions, ended, review);
  }

  Waiver numbered(int other) {
    return new Waiver(other, function, by, role, at, until, reason, ruleVersions, ended, review);
  }

  Waiver with(Ending ending) {
    return new Waiver(number, function, by, role, at, until, reason, ruleVersions, ending, review);
  }

  Waiver with(Review judgement) {
    return new Waiver(
        number, function, by, role, at, until, reason, ruleVersions, ended, judgement);
  }
}
