package org.sharedoutcomes.plugin.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.Verdict.Status;

/** Words, signs and days of the sign-off panel, in the language of the person who looks. */
public final class SignOffWords {
  private final Texts texts;
  private final CurrentUser currentUser;

  public SignOffWords(Texts texts, CurrentUser currentUser) {
    this.texts = texts;
    this.currentUser = currentUser;
  }

  /** A text of the panel, by the last part of its key. */
  String say(String name, Object... arguments) {
    return texts.text("shared-outcomes.sign-off.panel." + name, arguments);
  }

  /** A text about a change, by the last part of its key. */
  String change(String name, Object... arguments) {
    return texts.text("shared-outcomes.sign-off.change." + name, arguments);
  }

  /** The sentence; empty for none. */
  String say(Refusal sentence) {
    return sentence == null ? "" : texts.say(sentence);
  }

  List<String> errors(List<Refusal> reasons) {
    return reasons.stream().map(texts::say).toList();
  }

  String date(Instant moment) {
    Locale locale = Optional.ofNullable(currentUser.locale()).orElse(Locale.ENGLISH);
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(locale)
        .format(moment.atOffset(ZoneOffset.UTC));
  }

  String label(Status status) {
    return say("state-" + word(status));
  }

  static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String icon(Status status) {
    return switch (status) {
      case SIGNED -> "✓";
      case WAIVED -> "⤳";
      case STALE -> "◐";
      case CHANGES_REQUESTED -> "↺";
      case ERROR -> "!";
      case WAITING, NOT_REQUIRED -> "○";
    };
  }

  static String tone(Status status) {
    return switch (status) {
      case SIGNED -> "success";
      case STALE, CHANGES_REQUESTED -> "moved";
      case ERROR -> "error";
      case WAITING -> "inprogress";
      case WAIVED, NOT_REQUIRED -> "default";
    };
  }
}
