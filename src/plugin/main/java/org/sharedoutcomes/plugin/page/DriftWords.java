package org.sharedoutcomes.plugin.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.plan.PlannedCard;
import org.sharedoutcomes.core.plan.Timeline;
import org.sharedoutcomes.core.roadmap.Drift;
import org.sharedoutcomes.core.roadmap.Drift.Base;
import org.sharedoutcomes.core.roadmap.Drift.Happening;
import org.sharedoutcomes.core.roadmap.Drift.Kind;
import org.sharedoutcomes.core.roadmap.Drift.Line;

/** Says how a plan changed, in the reader's language: in words, with arrows beside them. */
public final class DriftWords {
  private final Texts texts;
  private final CurrentUser currentUser;
  private final Clock clock;

  public DriftWords(Texts texts, CurrentUser currentUser, Clock clock) {
    this.texts = texts;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  String say(String name, Object... arguments) {
    return texts.text("shared-outcomes.time." + name, arguments);
  }

  String say(Refusal reason) {
    return texts.say(reason);
  }

  /** A day as readers write it. */
  String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(day);
  }

  private String moment(Instant moment) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(locale())
        .format(LocalDate.ofInstant(moment, clock.getZone()));
  }

  private Locale locale() {
    return Optional.ofNullable(currentUser.locale()).orElse(Locale.ENGLISH);
  }

  /** What is compared with what. */
  String against(Drift drift) {
    Base base = drift.base();
    String until = drift.until() == null ? "" : day(drift.until());
    String with =
        base.quarter() == null
            ? say("base-day", day(base.day()))
            : say(
                base.isReconstructed() ? "base-reconstructed" : "base-taken",
                base.quarter().toString(),
                day(base.day()));
    return until.isEmpty() ? with : with + " " + say("base-until", until);
  }

  /** Who took what is compared with, and why; empty when the product did or nobody. */
  String taken(Base base) {
    return base.why().isEmpty() ? "" : say("taken-because", new Actor(base.by()), base.why());
  }

  /** How many cards what happened to. */
  String summary(Drift drift) {
    List<String> parts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (drift.count(kind) > 0) {
        parts.add(say("count-" + Findings.name(kind), drift.count(kind)));
      }
    }
    return parts.isEmpty() ? say("nothing-changed") : String.join(", ", parts);
  }

  static String arrow(Line line) {
    return switch (line.kinds().iterator().next()) {
      case ADDED -> "+";
      case DROPPED -> "−";
      case MOVED_EARLIER -> "←";
      case MOVED_LATER -> "→";
      case OUTCOMES_CHANGED, COMMITMENT_CHANGED -> "≠";
    };
  }

  /** What became of a card, in a few words. */
  String words(Line line) {
    return line.kinds().stream()
        .map(
            kind ->
                switch (kind) {
                  case ADDED -> say("added", quarter(line.now()));
                  case DROPPED -> say("dropped", quarter(line.then()));
                  case MOVED_EARLIER, MOVED_LATER ->
                      say(Findings.name(kind), quarter(line.then()), quarter(line.now()));
                  case OUTCOMES_CHANGED -> say("outcomes-changed");
                  case COMMITMENT_CHANGED ->
                      say(
                          "commitment-changed",
                          commitment(sure(line.then())),
                          commitment(sure(line.now())));
                })
        .collect(Collectors.joining("; "));
  }

  private static String quarter(PlannedCard card) {
    return card.quarter().toString();
  }

  private static String sure(PlannedCard card) {
    return card.commitment() == null ? "" : Findings.name(card.commitment());
  }

  private String commitment(String word) {
    return word.isEmpty() ? say("commitment-none") : say("commitment-" + word);
  }

  /**
   * What led there, each with who, when and why.
   *
   * @param names of outcomes by key
   */
  List<String> happenings(Line line, Map<String, String> names) {
    return line.happenings().isEmpty()
        ? List.of(say("happened-unknown"))
        : line.happenings().stream().map(one -> happened(one, names)).toList();
  }

  private String happened(Happening one, Map<String, String> names) {
    String what = what(one, names);
    String by =
        one.by().isEmpty()
            ? say("happened-on", what, moment(one.at()))
            : say("happened-by", what, new Actor(one.by()), moment(one.at()));
    return one.why().isEmpty() ? say("without-reason", by) : say("with-reason", by, one.why());
  }

  private String what(Happening one, Map<String, String> names) {
    return switch (one.what()) {
      case CREATED, STOPPED, RESUMED -> say("what-" + Findings.name(one.what()));
      case OUTCOMES ->
          say(
              "what-change",
              say("what-outcomes"),
              names(one.from(), names),
              names(one.to(), names));
      case COMMITMENT ->
          say("what-change", say("what-commitment"), commitment(one.from()), commitment(one.to()));
      case QUARTER, DUE, FIX_VERSIONS, TYPE, PROJECT ->
          say(
              "what-change",
              say("what-" + Findings.name(one.what())),
              orNothing(one.from()),
              orNothing(one.to()));
    };
  }

  private String names(String keys, Map<String, String> names) {
    return orNothing(
        Timeline.words(keys).stream()
            .map(key -> names.getOrDefault(key, key))
            .collect(Collectors.joining(", ")));
  }

  private String orNothing(String text) {
    return text.isEmpty() ? say("nothing") : text.replace("\n", ", ");
  }
}
