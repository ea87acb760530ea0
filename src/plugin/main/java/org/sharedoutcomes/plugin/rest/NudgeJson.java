package org.sharedoutcomes.plugin.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.nudge.BrowseNudges.Found;
import org.sharedoutcomes.core.nudge.Episode;
import org.sharedoutcomes.core.nudge.Handling;

/**
 * What a rule found at an outcome.
 *
 * @param notices how many notices were given of it so far
 * @param episodes oldest first
 */
record NudgeJson(
    String rule,
    String ruleName,
    String outcome,
    String state,
    String pendingSince,
    String snoozedUntil,
    int notices,
    boolean mine,
    boolean mayHandle,
    List<EpisodeJson> episodes) {
  /** A time in which something was wrong; to is null while it lasts. */
  record EpisodeJson(
      String sort,
      String from,
      String to,
      BigDecimal value,
      String discussed,
      List<HandlingJson> handlings) {}

  /**
   * What somebody did about it.
   *
   * @param issue key of the issue that was made, when the reader may see it
   */
  record HandlingJson(
      String how, String by, String at, String reason, String until, String issue) {}

  static NudgeJson of(Found found, People people, Map<Long, String> issues) {
    return new NudgeJson(
        found.rule().id(),
        found.rule().name(),
        found.outcome().key(),
        Findings.name(found.state()),
        text(found.nudge().pendingSince()),
        found.nudge().snoozedUntil() == null ? null : found.nudge().snoozedUntil().toString(),
        found.nudge().tellings(),
        found.mine(),
        found.mayHandle(),
        found.nudge().episodes().stream().map(one -> episode(one, people, issues)).toList());
  }

  private static EpisodeJson episode(Episode episode, People people, Map<Long, String> issues) {
    return new EpisodeJson(
        Findings.name(episode.sort()),
        text(episode.from()),
        text(episode.to()),
        episode.value(),
        text(episode.discussed()),
        episode.handlings().stream().map(one -> handling(one, people, issues)).toList());
  }

  private static HandlingJson handling(Handling handling, People people, Map<Long, String> issues) {
    return new HandlingJson(
        Findings.name(handling.how()),
        people.withKey(handling.by()).map(Person::name).orElse(handling.by()),
        text(handling.at()),
        handling.reason(),
        handling.until() == null ? null : handling.until().toString(),
        handling.issue() == null ? null : issues.get(handling.issue()));
  }

  private static String text(Instant moment) {
    return moment == null ? null : moment.toString();
  }
}
