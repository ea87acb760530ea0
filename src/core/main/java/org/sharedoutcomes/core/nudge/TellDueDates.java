package org.sharedoutcomes.core.nudge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Work;
import org.sharedoutcomes.core.impact.LedgerRow;
import org.sharedoutcomes.core.impact.LedgerRow.State;
import org.sharedoutcomes.core.impact.ViewLedger;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Subject;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.reading.BrowseReadings;
import org.sharedoutcomes.core.reading.BrowseReadings.Stand;
import org.sharedoutcomes.core.reading.Status.Standing;

/** Tells of days that have come: to look back at what was done, and half of the quarter. */
public final class TellDueDates implements Work {
  /** What was due longer ago is not told any more: the product was not there to tell it. */
  private static final int LATEST_DAYS = 14;

  private final Journal journal;
  private final ViewLedger viewLedger;
  private final Permissions permissions;
  private final BrowseReadings readings;
  private final GiveNotice give;

  public TellDueDates(
      Journal journal,
      ViewLedger viewLedger,
      Permissions permissions,
      BrowseReadings readings,
      GiveNotice give) {
    this.journal = journal;
    this.viewLedger = viewLedger;
    this.permissions = permissions;
    this.readings = readings;
    this.give = give;
  }

  @Override
  public String name() {
    return "due-dates";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(3);
  }

  @Override
  public void run(Instant now) {
    Snapshot snapshot = journal.snapshot();
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    lookBacks(today, now);
    midQuarter(snapshot, today, now);
  }

  private static boolean isDue(LocalDate day, LocalDate today) {
    return !today.isBefore(day) && today.isBefore(day.plusDays(LATEST_DAYS));
  }

  private void lookBacks(LocalDate today, Instant now) {
    List<LedgerRow> due =
        viewLedger.due(today).stream()
            .filter(row -> row.dueDay().filter(day -> isDue(day, today)).isPresent())
            .toList();
    if (due.isEmpty()) {
      return;
    }
    Set<String> all = new HashSet<>();
    due.forEach(row -> all.addAll(asked(row)));
    Map<Long, Set<String>> browsers =
        permissions.browsers(due.stream().map(row -> row.issue().id()).distinct().toList(), all);
    for (LedgerRow row : due) {
      List<String> people = new ArrayList<>(asked(row));
      people.retainAll(browsers.getOrDefault(row.issue().id(), Set.of()));
      lookBack(row, row.state(today) == State.CHECK_DUE, people, now);
    }
  }

  private static List<String> asked(LedgerRow row) {
    String assignee = row.issue().assignee();
    return assignee == null
        ? List.of(row.outcome().owner())
        : List.of(row.outcome().owner(), assignee);
  }

  private void lookBack(LedgerRow row, boolean again, List<String> people, Instant now) {
    IssueFacts issue = row.issue();
    LocalDate day = row.dueDay().orElseThrow();
    give.give(
        new Notice(
            (again ? "durability/" : "look-back/")
                + issue.id()
                + "/"
                + row.outcome().key()
                + "/"
                + day,
            now,
            Notice.Kind.LOOK_BACK,
            Subject.issue(issue.id()),
            again
                ? "shared-outcomes.impact.notice-durability"
                : "shared-outcomes.nudge.notice.look-back",
            List.of(issue.key(), issue.summary(), row.outcome().name(), day),
            "/plugins/servlet/shared-outcomes/impact-ledger/"
                + issue.key()
                + "/"
                + row.outcome().key(),
            people,
            "issue/" + issue.id()));
  }

  private void midQuarter(Snapshot snapshot, LocalDate today, Instant now) {
    FiscalCalendar calendar = Settings.of(snapshot).calendar();
    Quarter quarter = calendar.quarterOf(today);
    LocalDate first = calendar.firstDay(quarter);
    long days = ChronoUnit.DAYS.between(first, calendar.lastDay(quarter)) + 1;
    if (!isDue(first.plusDays(days / 2), today)) {
      return;
    }
    for (Programme programme : snapshot.values(Programme.KIND)) {
      List<Outcome> outcomes =
          snapshot.values(Outcome.KIND).stream()
              .filter(outcome -> outcome.programme().equals(programme.key()))
              .filter(outcome -> !outcome.retired())
              .toList();
      if (!outcomes.isEmpty()) {
        midQuarter(programme, quarter, outcomes, now);
      }
    }
  }

  private void midQuarter(
      Programme programme, Quarter quarter, List<Outcome> outcomes, Instant now) {
    Collection<Stand> stands = readings.stands(Actor.SYSTEM, outcomes).get().values();
    int well = count(stands, Set.of(Standing.ON_TRACK, Standing.REACHED));
    int badly = count(stands, Set.of(Standing.OFF_PACE, Standing.MISSED));
    give.give(
        new Notice(
            "mid-quarter/" + programme.key() + "/" + quarter,
            now,
            Notice.Kind.MID_QUARTER,
            Subject.programme(programme.key()),
            "shared-outcomes.nudge.notice.mid-quarter",
            List.of(
                programme.name(), quarter.toString(), well, badly, outcomes.size() - well - badly),
            "/plugins/servlet/shared-outcomes/outcomes?programme=" + programme.key(),
            outcomes.stream().map(Outcome::owner).toList(),
            "programme/" + programme.key()));
  }

  private static int count(Collection<Stand> stands, Set<Standing> standings) {
    return (int)
        stands.stream().filter(stand -> standings.contains(stand.status().standing())).count();
  }
}
