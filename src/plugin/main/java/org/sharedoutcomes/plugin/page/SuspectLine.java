package org.sharedoutcomes.plugin.page;

import java.math.BigDecimal;
import java.util.List;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.reading.Doubt;
import org.sharedoutcomes.core.reading.Suspect;
import org.sharedoutcomes.core.reading.Trust;

/**
 * A suspect value in words.
 *
 * @param expected what would have passed; empty when nothing says it
 * @param typed the reason as it was typed before; empty at first
 * @param wrong what was wrong with that
 */
record SuspectLine(
    String id,
    String day,
    String moment,
    String value,
    String previous,
    String expected,
    String sentence,
    String note,
    String who,
    String when,
    String state,
    String lozenge,
    String decidedBy,
    String decidedWhen,
    String reason,
    String typed,
    boolean refused,
    List<String> wrong) {
  static SuspectLine of(Suspect suspect, String unit, Phrases phrases) {
    Doubt doubt = suspect.doubt();
    return new SuspectLine(
        suspect.id(),
        phrases.day(suspect.reading().at()),
        suspect.reading().at().toString(),
        phrases.exact(suspect.reading().value(), unit),
        phrases.amount(doubt.previous(), unit),
        expected(doubt.low(), doubt.high(), unit, phrases),
        phrases.sentence(doubt.about(suspect.reading(), unit, Trust.DATA_PROBLEM)),
        suspect.reading().note(),
        phrases.person(suspect.reading().by()),
        phrases.moment(suspect.reading().knownAt()),
        phrases.text("suspect." + Findings.name(suspect.state())),
        suspect.state() == Suspect.State.ACCEPTED
            ? "aui-lozenge aui-lozenge-success"
            : "aui-lozenge",
        suspect.waits() ? "" : phrases.person(suspect.decidedBy()),
        suspect.waits() ? "" : phrases.moment(suspect.decidedAt()),
        suspect.reason(),
        "",
        false,
        List.of());
  }

  private static String expected(BigDecimal low, BigDecimal high, String unit, Phrases phrases) {
    if (low == null && high == null) {
      return "";
    }
    if (low == null) {
      return phrases.text("quality.at-most", phrases.amount(high, unit));
    }
    if (high == null) {
      return phrases.text("quality.at-least", phrases.amount(low, unit));
    }
    return phrases.text("quality.between", phrases.amount(low, ""), phrases.amount(high, unit));
  }

  /** With what was typed and what was wrong with it, when it was about this one. */
  SuspectLine again(String about, String reasonTyped, List<String> sentences) {
    return !id.equals(about)
        ? this
        : new SuspectLine(
            id,
            day,
            moment,
            value,
            previous,
            expected,
            sentence,
            note,
            who,
            when,
            state,
            lozenge,
            decidedBy,
            decidedWhen,
            reason,
            reasonTyped,
            true,
            sentences);
  }
}
