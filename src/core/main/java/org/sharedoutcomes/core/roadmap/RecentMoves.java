package org.sharedoutcomes.core.roadmap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.plan.PlanHistory;
import org.sharedoutcomes.core.plan.PlanHistory.Move;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.roadmap.MoveRequest.Expected;

/** Who moved which cards of late, as far as the actor may browse them, and how to undo it. */
public final class RecentMoves {
  private static final Duration LATELY = Duration.ofDays(90);
  private static final int MOST = 200;

  private final Journal journal;
  private final Issues issues;
  private final Permissions permissions;
  private final PlanHistory history;
  private final Clock clock;

  public RecentMoves(
      Journal journal, Issues issues, Permissions permissions, PlanHistory history, Clock clock) {
    this.journal = journal;
    this.issues = issues;
    this.permissions = permissions;
    this.history = history;
    this.clock = clock;
  }

  /**
   * A move.
   *
   * @param undo the move back; null when the card was moved on, or the actor may not edit it
   */
  public record Recent(IssueFacts issue, Move move, MoveRequest undo) {}

  /** The moves of the last 90 days, at most 200, newest first. */
  public Answer<List<Recent>> of(Actor actor) {
    return new Access(permissions).user(actor).map(this::recent);
  }

  private List<Recent> recent(Actor actor) {
    Instant now = clock.instant();
    Map<Long, IssueFacts> seen =
        visible(actor, journal.changedSince(Plan.KIND, now.minus(LATELY)).values());
    if (seen.isEmpty()) {
      return List.of();
    }
    List<String> keys = seen.keySet().stream().map(String::valueOf).toList();
    Map<String, List<Entry>> entries =
        journal.changes(Plan.KIND, keys, Instant.EPOCH, now).stream()
            .collect(Collectors.groupingBy(Entry::key));
    FiscalCalendar calendar = Settings.of(journal.snapshot()).calendar();
    return entries.entrySet().stream()
        .flatMap(
            one ->
                moves(actor, seen.get(Long.valueOf(one.getKey())), one.getValue(), calendar)
                    .stream())
        .filter(one -> one.move().at().isAfter(now.minus(LATELY)))
        .sorted(Comparator.comparing((Recent one) -> one.move().at()).reversed())
        .limit(MOST)
        .toList();
  }

  private Map<Long, IssueFacts> visible(Actor actor, Collection<Document<Plan>> plans) {
    List<Long> ids =
        plans.stream()
            .sorted(Comparator.comparing((Document<Plan> plan) -> plan.changedAt()).reversed())
            .limit(MOST)
            .map(plan -> Long.valueOf(plan.key()))
            .toList();
    return ids.isEmpty()
        ? Map.of()
        : issues.visible(actor, ids).stream()
            .collect(Collectors.toMap(IssueFacts::id, Function.identity()));
  }

  private List<Recent> moves(
      Actor actor, IssueFacts issue, List<Entry> entries, FiscalCalendar calendar) {
    List<Recent> recent = new ArrayList<>();
    MoveRequest undo = null;
    for (Move move : history.moves(entries)) {
      undo = back(actor, issue, move, calendar);
      recent.add(new Recent(issue, move, null));
    }
    if (undo != null) {
      Recent last = recent.remove(recent.size() - 1);
      recent.add(new Recent(issue, last.move(), undo));
    }
    return recent;
  }

  private MoveRequest back(Actor actor, IssueFacts issue, Move move, FiscalCalendar calendar) {
    if (!Objects.equals(move.to(), issue.targetQuarter())
        || !permissions.mayEdit(actor, issue.id())) {
      return null;
    }
    return MoveRequest.to(
        issue.key(),
        text(move.from()),
        new Expected(text(Placement.of(issue, calendar).quarter())),
        "");
  }

  private static String text(Quarter quarter) {
    return quarter == null ? null : quarter.toString();
  }
}
