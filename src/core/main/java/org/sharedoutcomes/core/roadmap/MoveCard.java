package org.sharedoutcomes.core.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.plan.PlanHistory;
import org.sharedoutcomes.core.programme.Settings;

/**
 * Plans an issue for another quarter by writing its target quarter. Of two who move one card at
 * once, on whichever nodes, the second learns who was first and where the card is.
 */
public final class MoveCard {
  private final Issues issues;
  private final Permissions permissions;
  private final PlanHistory history;
  private final Journal journal;
  private final ClusterLock lock;

  public MoveCard(
      Issues issues,
      Permissions permissions,
      PlanHistory history,
      Journal journal,
      ClusterLock lock) {
    this.issues = issues;
    this.permissions = permissions;
    this.history = history;
    this.journal = journal;
    this.lock = lock;
  }

  /** Where the card stands after the move, which a due date may decide when the target is gone. */
  public record Moved(IssueFacts issue, Placement placement) {}

  public Answer<Moved> move(Actor actor, MoveRequest request) {
    return new Access(permissions).user(actor).then(user -> checked(user, request));
  }

  private Answer<Moved> checked(Actor actor, MoveRequest request) {
    List<Refusal> reasons = new ArrayList<>();
    Optional<Quarter> quarter = read("quarter", request.quarter(), reasons);
    Optional<Quarter> expected =
        request.expected() == null
            ? Optional.empty()
            : read("expectedQuarter", request.expected().quarter(), reasons);
    if (!reasons.isEmpty()) {
      return Answer.refused(reasons);
    }
    boolean checked = request.expected() != null;
    return mayMove(actor, request.issue())
        .then(
            seen ->
                lock.holding(
                    "plan/" + seen.id(),
                    () -> move(actor, seen, quarter.orElse(null), checked, expected)));
  }

  private static Optional<Quarter> read(String field, String text, List<Refusal> reasons) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    Optional<Quarter> quarter = Quarter.parse(text);
    if (quarter.isEmpty()) {
      reasons.add(Refusal.malformed(field, "shared-outcomes.roadmap.not-a-quarter", text));
    }
    return quarter;
  }

  private Answer<IssueFacts> mayMove(Actor actor, String key) {
    Optional<IssueFacts> issue =
        key == null || key.isBlank() ? Optional.empty() : issues.visible(actor, key.trim());
    if (issue.isEmpty()) {
      return Answer.refused(
          Refusal.notFound(
              "issue", "shared-outcomes.common.no-such-issue", key == null ? "" : key));
    }
    return permissions.mayEdit(actor, issue.get().id())
        ? Answer.done(issue.get())
        : Answer.refused(
            Refusal.forbidden("shared-outcomes.roadmap.may-not-edit", issue.get().key()));
  }

  private Answer<Moved> move(
      Actor actor, IssueFacts seen, Quarter quarter, boolean checked, Optional<Quarter> expected) {
    IssueFacts issue = issues.withId(seen.id()).orElse(null);
    if (issue == null) {
      return Answer.refused(
          Refusal.notFound("issue", "shared-outcomes.common.no-such-issue", seen.key()));
    }
    FiscalCalendar calendar = Settings.of(journal.snapshot()).calendar();
    Placement now = Placement.of(issue, calendar);
    if (checked && !now.scheduled().equals(expected)) {
      return Answer.refused(elsewhere(issue, now));
    }
    if (Objects.equals(issue.targetQuarter(), quarter)) {
      return Answer.done(new Moved(issue, now));
    }
    return issues
        .plan(actor, seen.id(), quarter)
        .map(moved -> new Moved(moved, Placement.of(moved, calendar)));
  }

  private Refusal elsewhere(IssueFacts issue, Placement now) {
    String stem =
        now.quarter() == null
            ? "shared-outcomes.roadmap.unscheduled-by-now"
            : "shared-outcomes.roadmap.elsewhere-by-now";
    String where = now.scheduled().map(Quarter::toString).orElse("");
    return history
        .latest(issue.id())
        .filter(plan -> Objects.equals(plan.value().quarter(), issue.targetQuarter()))
        .map(plan -> Refusal.conflict("quarter", stem + "-moved", arguments(issue, where, plan)))
        .orElseGet(() -> Refusal.conflict("quarter", stem, issue.key(), where));
  }

  private static Object[] arguments(IssueFacts issue, String where, Document<Plan> plan) {
    return new Object[] {issue.key(), where, new Actor(plan.changedBy()), plan.changedAt()};
  }
}
