package org.sharedoutcomes.core.roadmap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.plan.Timelines;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.reading.Readings;
import org.sharedoutcomes.core.signoff.Assess;

/** The points in time that a roadmap can show. */
record Moments(
    Journal journal,
    Issues issues,
    Initiatives initiatives,
    Surroundings surroundings,
    Readings readings,
    Assess assess,
    Timelines timelines,
    Clock clock) {
  private static final Pattern DAY = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");

  /** The end of a day as it was typed, or now when nothing was; the day of today is now. */
  Answer<Moment> of(String field, String typed, Snapshot definitions) {
    String day = typed == null ? "" : typed.strip();
    return day.isEmpty()
        ? Answer.done(now(definitions))
        : day(field, day).map(read -> at(read, definitions));
  }

  /** The end of that day, or now when it is not over. */
  Moment at(LocalDate day, Snapshot definitions) {
    return end(day).isAfter(clock.instant())
        ? now(definitions)
        : new Past(day, end(day), then(definitions, end(day)), this);
  }

  /** A programme that was not there yet is shown as it was first. */
  private Snapshot then(Snapshot definitions, Instant end) {
    return journal.snapshot(end).or(Programme.KIND, definitions);
  }

  /** A day that is not to come. */
  Answer<LocalDate> day(String field, String typed) {
    Optional<LocalDate> day = parsed(typed);
    if (day.isEmpty()) {
      return Answer.refused(Refusal.malformed(field, "shared-outcomes.time.not-a-day", typed));
    }
    LocalDate today = today();
    return day.get().isAfter(today)
        ? Answer.refused(
            Refusal.invalid(field, "shared-outcomes.time.not-yet", typed, today.toString()))
        : Answer.done(day.get());
  }

  Optional<LocalDate> parsed(String typed) {
    try {
      return DAY.matcher(typed).matches() ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
    } catch (DateTimeParseException noSuchDay) {
      return Optional.empty();
    }
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The day that the moment lies in, in the time zone of the installation. */
  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }

  /** The last moment of the day, in the time zone of the installation. */
  Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
  }

  /** As it is, with the definitions of today. */
  Moment now(Snapshot definitions) {
    return new Now(
        definitions, journal, issues, initiatives, surroundings, readings, assess, clock);
  }
}
