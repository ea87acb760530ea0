package org.sharedoutcomes.core.reading;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.Refusal;

/** Turns what was sent into readings of one outcome, or says what is wrong with each. */
final class ReadingReader {
  /** A day begins so much earlier in the east than in UTC; so far ahead a plain date may be. */
  private static final Duration EAST = Duration.ofHours(14);

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_NOTE = 450;

  private final String outcome;
  private final String by;
  private final Instant now;

  ReadingReader(String outcome, String by, Instant now) {
    this.outcome = outcome;
    this.by = by;
    this.now = now;
  }

  Answer<Reading> read(ReadingDraft draft) {
    Findings findings = new Findings();
    draft.faults().forEach(findings::add);
    Instant at = draft.isFaulty("at") ? now : at(draft.at(), findings);
    BigDecimal value = draft.isFaulty("value") ? BigDecimal.ZERO : value(draft.value(), findings);
    Integer confidence = findings.within("confidence", draft.confidence(), 0, 10);
    String note = findings.optional("note", draft.note(), LONGEST_NOTE);
    return findings.none()
        ? Answer.done(new Reading(outcome, at, value, confidence, note, by, now))
        : Answer.refused(findings.reasons());
  }

  private Instant at(String text, Findings findings) {
    String wanted = findings.required("at", text, LONGEST_NUMBER);
    if (wanted.isEmpty()) {
      return now;
    }
    Optional<Instant> moment = moment(wanted);
    if (moment.isEmpty()) {
      findings.add(Refusal.invalid("at", "shared-outcomes.reading.not-a-date", wanted));
      return now;
    }
    Instant latest = wanted.length() == 10 ? now.plus(EAST) : now;
    if (moment.get().isAfter(latest)) {
      findings.add(Refusal.invalid("at", "shared-outcomes.reading.in-the-future", wanted));
    }
    if (moment.get().isBefore(EARLIEST)) {
      findings.add(Refusal.invalid("at", "shared-outcomes.reading.too-early", wanted));
    }
    return moment.get();
  }

  private static Optional<Instant> moment(String text) {
    String iso = text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
    try {
      if (iso.length() == 10) {
        return Optional.of(LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      boolean zoned = iso.matches(".*T.*(Z|[+-]\\d\\d(:?\\d\\d)?)");
      return Optional.of(
          zoned
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  private static BigDecimal value(String text, Findings findings) {
    String wanted = findings.required("value", text, LONGEST_NUMBER);
    if (wanted.isEmpty() || wanted.length() > LONGEST_NUMBER) {
      return BigDecimal.ZERO;
    }
    try {
      return amount(new BigDecimal(wanted), findings);
    } catch (NumberFormatException notANumber) {
      findings.add(Refusal.invalid("value", "shared-outcomes.reading.not-a-number", wanted));
      return BigDecimal.ZERO;
    }
  }

  private static BigDecimal amount(BigDecimal value, Findings findings) {
    if (findings.amount("value", value) != null && Findings.isAmount(value)) {
      return value;
    }
    return BigDecimal.ZERO;
  }
}
