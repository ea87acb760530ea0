package org.sharedoutcomes.core.nudge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sharedoutcomes.core.common.Amount;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Subject;
import org.sharedoutcomes.core.nudge.NudgeRule.Audience;
import org.sharedoutcomes.core.outcome.Outcome;
import org.sharedoutcomes.core.outcome.Target;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.reading.Reading;
import org.sharedoutcomes.core.reading.Readings;
import org.sharedoutcomes.core.reading.ReadingsRecorded;
import org.sharedoutcomes.core.signoff.DecisionTaken;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.SignOff;
import org.sharedoutcomes.core.signoff.Verdict;

/** Tells of good news at once: a target that is reached, an issue with all its signatures. */
public final class TellMilestones implements ReadingsRecorded, DecisionTaken {
  private static final Audience OWNER_AND_INFLUENCERS = new Audience(true, true, List.of());

  private final Journal journal;
  private final Readings readings;
  private final Permissions permissions;
  private final GiveNotice give;
  private final Audiences audiences;
  private final Clock clock;

  public TellMilestones(
      Journal journal,
      Readings readings,
      Permissions permissions,
      GiveNotice give,
      People people,
      Clock clock) {
    this.journal = journal;
    this.readings = readings;
    this.permissions = permissions;
    this.give = give;
    this.audiences = new Audiences(people);
    this.clock = clock;
  }

  @Override
  public void recorded(String key) {
    Snapshot snapshot = journal.snapshot();
    Optional<Outcome> outcome =
        snapshot
            .find(Outcome.KIND, key)
            .map(Document::value)
            .filter(found -> found.retirement() == null);
    if (outcome.isEmpty()) {
      return;
    }
    FiscalCalendar calendar = Settings.of(snapshot).calendar();
    Optional<Target> target = outcome.get().targetFor(calendar.quarterOf(LocalDate.now(clock)));
    List<Reading> newest = readings.latest(List.of(key), 1).getOrDefault(key, List.of());
    if (target.isPresent() && !newest.isEmpty()) {
      reached(snapshot, outcome.get(), target.get(), newest.get(0));
    }
  }

  /** A target is told once, however often it is reached again; a new one is told again. */
  private void reached(Snapshot snapshot, Outcome outcome, Target target, Reading reading) {
    if (!outcome.metric().direction().reaches(reading.value(), target.value())) {
      return;
    }
    String unit = outcome.metric().unit();
    give.give(
        new Notice(
            "target/"
                + outcome.key()
                + "/"
                + target.quarter()
                + "/"
                + target.value().toPlainString(),
            clock.instant(),
            Notice.Kind.TARGET_REACHED,
            Subject.outcome(outcome.key()),
            "shared-outcomes.nudge.notice.target-reached",
            List.of(
                outcome.name(),
                new Amount(reading.value(), unit),
                new Amount(target.value(), unit),
                target.quarter().toString()),
            Tell.path(outcome.key()),
            audiences.of(OWNER_AND_INFLUENCERS, outcome, snapshot),
            "outcome/" + outcome.key()));
  }

  /** Told once for the same last signature, whoever finds it. */
  @Override
  public void decided(SignOff after) {
    Verdict verdict = after.verdict();
    Optional<Instant> last =
        verdict.functions().stream()
            .flatMap(part -> part.decisions().stream())
            .map(standing -> standing.decision().at())
            .max(Instant::compareTo);
    if (verdict.status() != Verdict.Status.SIGNED || last.isEmpty()) {
      return;
    }
    IssueFacts issue = after.issue();
    Set<String> wanted = new LinkedHashSet<>();
    wanted.add(issue.assignee());
    wanted.add(issue.reporter());
    List<String> people = new ArrayList<>(wanted.stream().filter(Objects::nonNull).toList());
    Map<Long, Set<String>> browsers = permissions.browsers(List.of(issue.id()), people);
    people.retainAll(browsers.getOrDefault(issue.id(), Set.of()));
    give.give(
        new Notice(
            "signed/" + issue.id() + "/" + last.get().toEpochMilli(),
            clock.instant(),
            Notice.Kind.ALL_SIGNED,
            Subject.issue(issue.id()),
            "shared-outcomes.nudge.notice.all-signed",
            List.of(
                issue.key(),
                issue.summary(),
                String.join(
                    ", ", verdict.functions().stream().map(FunctionVerdict::name).toList())),
            "/browse/" + issue.key(),
            people,
            "issue/" + issue.id()));
  }
}
