package org.sharedoutcomes.core.handoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Work;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Subject;
import org.sharedoutcomes.core.plan.Handoff;
import org.sharedoutcomes.core.plan.Plan;

/** Tells the owner of a handoff that its day has come, once for each day that was agreed. */
public final class TellHandoffs implements Work {
  /** What was due longer ago is not told any more: nobody was there to tell it. */
  private static final int LATEST_DAYS = 14;

  private final Journal journal;
  private final Issues issues;
  private final Permissions permissions;
  private final GiveNotice give;

  public TellHandoffs(Journal journal, Issues issues, Permissions permissions, GiveNotice give) {
    this.journal = journal;
    this.issues = issues;
    this.permissions = permissions;
    this.give = give;
  }

  @Override
  public String name() {
    return "handoffs-due";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  /** A handoff whose day has come. */
  private record Due(IssueFacts issue, Handoff handoff) {}

  @Override
  public void run(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Map<Long, Plan> open = ShowHandoffs.open(journal);
    open.values().removeIf(plan -> plan.handoffs().stream().noneMatch(one -> isDue(one, today)));
    if (open.isEmpty()) {
      return;
    }
    List<Due> due = new ArrayList<>();
    for (IssueFacts issue : issues.visible(Actor.SYSTEM, open.keySet())) {
      if (issue.progress() != Progress.DONE) {
        open.get(issue.id()).handoffs().stream()
            .filter(one -> isDue(one, today))
            .forEach(one -> due.add(new Due(issue, one)));
      }
    }
    Map<Long, Set<String>> browsers =
        permissions.browsers(
            due.stream().map(one -> one.issue().id()).distinct().toList(),
            due.stream().map(one -> one.handoff().owner()).distinct().toList());
    Snapshot snapshot = journal.snapshot();
    due.stream()
        .filter(
            one ->
                browsers.getOrDefault(one.issue().id(), Set.of()).contains(one.handoff().owner()))
        .forEach(one -> tell(one, snapshot, now));
  }

  private static boolean isDue(Handoff one, LocalDate today) {
    return one.done() == null
        && !today.isBefore(one.due())
        && today.isBefore(one.due().plusDays(LATEST_DAYS));
  }

  private void tell(Due due, Snapshot snapshot, Instant now) {
    IssueFacts issue = due.issue();
    Handoff one = due.handoff();
    Functions functions = Functions.of(snapshot, issue.project(), Set.of());
    give.give(
        new Notice(
            "handoff/" + issue.id() + "/" + one.id() + "/" + one.due() + "/" + one.owner(),
            now,
            Notice.Kind.HANDOFF_DUE,
            Subject.issue(issue.id()),
            "shared-outcomes.handoff.notice",
            List.of(
                issue.key(),
                one.what(),
                functions.name(one.from()),
                functions.name(one.to()),
                one.due()),
            "/plugins/servlet/shared-outcomes/sign-offs?tab=handoffs",
            List.of(one.owner()),
            "issue/" + issue.id()));
  }
}
