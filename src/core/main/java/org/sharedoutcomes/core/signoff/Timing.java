package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.signoff.Course.Wait;

/**
 * Where the clock of one function stands. Its days are days in UTC; the last one counts whole.
 *
 * @param today the day that this is for
 * @param from since when it is the function's turn; null when it is not, or not seen yet
 * @param due the last day on which it is in time; null for no limit
 * @param reminder the day on which its approvers are reminded first; null for no limit
 * @param asked when somebody last asked for what the issue misses in this turn, or null
 * @param reminded when its approvers were last reminded in this turn, or null
 * @param escalated when it was put before somebody else in this turn, or null
 * @param escalatesTo whom it is put before when it is overdue: those who are here and may browse it
 * @param standIns who may decide for somebody else today
 */
public record Timing(
    LocalDate today,
    Instant from,
    LocalDate due,
    LocalDate reminder,
    Instant asked,
    Instant reminded,
    Instant escalated,
    List<Person> escalatesTo,
    List<StandIn> standIns) {
  public static final Timing NONE =
      new Timing(LocalDate.EPOCH, null, null, null, null, null, null, List.of(), List.of());

  public Timing {
    escalatesTo = List.copyOf(escalatesTo);
    standIns = List.copyOf(standIns);
  }

  static Timing of(Optional<Wait> wait, Ask ask, Term term, Signers signers, Instant now) {
    LocalDate due =
        wait.isEmpty() || term.days() == null ? null : day(wait.get().from()).plusDays(term.days());
    return new Timing(
        day(now),
        wait.map(Wait::from).orElse(null),
        due,
        due == null ? null : due.minusDays(term.remindBefore()),
        wait.filter(one -> ask != null && !ask.at().isBefore(one.from()))
            .map(one -> ask.at())
            .orElse(null),
        wait.map(Wait::reminded).orElse(null),
        wait.map(Wait::escalated).orElse(null),
        term.days() == null ? List.of() : signers.targets(),
        signers.standIns());
  }

  /** Whether the last day is over. */
  public boolean overdue() {
    return due != null && today.isAfter(due);
  }

  /**
   * How many days are left after today; negative when it is overdue. Only where there is a limit.
   */
  public long daysLeft() {
    return ChronoUnit.DAYS.between(today, due);
  }

  /** How many days it has been the function's turn before today. Only when it is. */
  public long daysWaiting() {
    return ChronoUnit.DAYS.between(day(from), today);
  }

  static LocalDate day(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
