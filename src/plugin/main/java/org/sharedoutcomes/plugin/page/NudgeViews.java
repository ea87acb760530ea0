package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.nudge.BrowseNudges.Found;
import org.sharedoutcomes.core.nudge.Episode;
import org.sharedoutcomes.core.nudge.Handling;
import org.sharedoutcomes.core.nudge.Nudge.State;
import org.sharedoutcomes.core.nudge.Spell;

/** Turns nudges into what pages print. */
public final class NudgeViews {
  private static final int WEEK = 7;

  private final NudgeWords words;
  private final Issues issues;
  private final Clock clock;

  public NudgeViews(NudgeWords words, Issues issues, Clock clock) {
    this.words = words;
    this.issues = issues;
    this.clock = clock;
  }

  /** A form that was sent for a nudge and refused. */
  record Refused(
      String rule,
      String outcome,
      String act,
      Map<String, String> typed,
      Map<String, String> errors) {
    static final Refused NONE = new Refused("", "", "", Map.of(), Map.of());

    boolean isOf(Found found) {
      return found.rule().id().equals(rule) && found.outcome().key().equals(outcome);
    }
  }

  List<NudgeView> of(Actor actor, List<Found> all, String back, Refused refused) {
    Set<Long> made =
        all.stream()
            .flatMap(found -> found.nudge().latest().stream())
            .flatMap(episode -> episode.handlings().stream())
            .filter(handling -> handling.issue() != null)
            .map(Handling::issue)
            .collect(Collectors.toSet());
    Map<Long, String> keys = new LinkedHashMap<>();
    if (!made.isEmpty()) {
      for (IssueFacts issue : issues.visible(actor, made)) {
        keys.put(issue.id(), issue.key());
      }
    }
    return all.stream()
        .map(found -> of(found, keys, back, refused.isOf(found) ? refused : Refused.NONE))
        .toList();
  }

  private NudgeView of(Found found, Map<Long, String> issueKeys, String back, Refused refused) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("reason", "");
    typed.put("until", LocalDate.now(clock).plusDays(WEEK).toString());
    typed.putAll(refused.typed());
    return new NudgeView(
        "nudge-" + found.rule().id() + "-" + found.outcome().key(),
        found.rule().id(),
        found.rule().name(),
        found.outcome().key(),
        found.outcome().name(),
        words.text("state." + Findings.name(found.state())),
        lozenge(found.state()),
        what(found),
        words.sentences(found.rule()),
        found.nudge().latest().map(Episode::handlings).orElse(List.of()).stream()
            .map(handling -> handled(handling, issueKeys))
            .toList(),
        found.nudge().current().isPresent(),
        found.mayHandle(),
        back,
        refused.act(),
        typed,
        refused.errors());
  }

  /** What was found, and when. */
  String what(Found found) {
    if (found.state() == State.PENDING) {
      return words.text("pending-since", day(found.nudge().pendingSince()));
    }
    return found.nudge().latest().map(episode -> what(found, episode)).orElse("");
  }

  String what(Found found, Episode episode) {
    Amount value = new Amount(episode.value(), found.outcome().metric().unit());
    String sort = episode.sort() == Spell.Sort.SILENCE ? "silent" : "deviated";
    return episode.isOpen()
        ? words.text("open." + sort, day(episode.from()), value)
        : words.text("over." + sort, day(episode.from()), day(episode.to()), value);
  }

  private NudgeView.Handled handled(Handling handling, Map<Long, String> issueKeys) {
    Actor who = new Actor(handling.by());
    LocalDate when = day(handling.at());
    String sentence =
        switch (handling.how()) {
          case ACKNOWLEDGED -> words.text("handled.acknowledged", who, when, handling.reason());
          case SNOOZED ->
              words.text("handled.snoozed", who, handling.until(), handling.reason(), when);
          case ISSUE -> words.text("handled.issue", who, when);
        };
    return new NudgeView.Handled(
        sentence, handling.issue() == null ? "" : issueKeys.getOrDefault(handling.issue(), ""));
  }

  private static String lozenge(State state) {
    return switch (state) {
      case FIRING -> "aui-lozenge aui-lozenge-moved";
      case NO_DATA -> "aui-lozenge aui-lozenge-error";
      case ACKNOWLEDGED, SNOOZED -> "aui-lozenge aui-lozenge-inprogress";
      case RECOVERED -> "aui-lozenge aui-lozenge-success";
      case PENDING, OK -> "aui-lozenge";
    };
  }

  static LocalDate day(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
