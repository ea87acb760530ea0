package org.sharedoutcomes.core.roadmap;

import java.util.Objects;
import java.util.Optional;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.ClusterLock;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.link.TagIssue;
import org.sharedoutcomes.core.plan.PlanHistory;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.roadmap.Relink.Relinked;

/**
 * Plans an issue for another quarter by writing its target quarter, and links it with another
 * outcome when it goes to another lane. Of two who move one card at once, on whichever nodes, the
 * second learns who was first and where the card is. A span moves as a whole.
 */
public final class MoveCard {
  private static final int LONGEST_WHY = 500;

  private final Issues issues;
  private final Permissions permissions;
  private final PlanHistory history;
  private final Journal journal;
  private final ClusterLock lock;
  private final Relink relink;

  public MoveCard(
      Issues issues,
      Permissions permissions,
      PlanHistory history,
      Journal journal,
      ClusterLock lock,
      TagIssue tagIssue) {
    this.issues = issues;
    this.permissions = permissions;
    this.history = history;
    this.journal = journal;
    this.lock = lock;
    this.relink = new Relink(tagIssue, journal);
  }

  /**
   * Where the card stands after the move, which a due date may decide when the target is gone.
   *
   * @param undo the move that puts everything back as it was; null when nothing was moved
   */
  public record Moved(IssueFacts issue, Placement placement, MoveRequest undo) {}

  /** A request that could be read. */
  private record Wish(
      Actor actor,
      MoveRequest request,
      Quarter quarter,
      Quarter expected,
      String why,
      boolean quiet) {}

  /** Moves it. To where it is already, with a reason, it adds that to the move before. */
  public Answer<Moved> move(Actor actor, MoveRequest request) {
    return move(actor, request, false);
  }

  /** The same, only that Jira sends nobody mail of it: for moving many. */
  public Answer<Moved> quietly(Actor actor, MoveRequest request) {
    return move(actor, request, true);
  }

  private Answer<Moved> move(Actor actor, MoveRequest request, boolean quiet) {
    return new Access(permissions)
        .user(actor)
        .then(user -> read(user, request, quiet))
        .then(
            wish ->
                mayMove(actor, request.issue())
                    .then(seen -> lock.holding("plan/" + seen.id(), () -> move(wish, seen))));
  }

  private static Answer<Wish> read(Actor actor, MoveRequest request, boolean quiet) {
    Findings findings = new Findings();
    Quarter quarter = quarter("quarter", request.quarter(), findings);
    Quarter expected =
        request.expected() == null
            ? null
            : quarter("expectedQuarter", request.expected().quarter(), findings);
    String why = findings.optional("why", request.why(), LONGEST_WHY);
    return findings.none()
        ? Answer.done(new Wish(actor, request, quarter, expected, why, quiet))
        : Answer.refused(findings.reasons());
  }

  private static Quarter quarter(String field, String text, Findings findings) {
    if (text == null || text.isBlank()) {
      return null;
    }
    Optional<Quarter> quarter = Quarter.parse(text);
    if (quarter.isEmpty()) {
      findings.add(Refusal.malformed(field, "shared-outcomes.roadmap.not-a-quarter", text));
    }
    return quarter.orElse(null);
  }

  /** The issue, when the actor may move it; else why not. */
  public Answer<IssueFacts> mayMove(Actor actor, String key) {
    return new Access(permissions).user(actor).then(user -> editable(user, key));
  }

  private Answer<IssueFacts> editable(Actor actor, String key) {
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

  private Answer<Moved> move(Wish wish, IssueFacts seen) {
    IssueFacts issue = issues.withId(seen.id()).orElse(null);
    if (issue == null) {
      return Answer.refused(
          Refusal.notFound("issue", "shared-outcomes.common.no-such-issue", seen.key()));
    }
    FiscalCalendar calendar = Settings.of(journal.snapshot()).calendar();
    Placement now = Placement.of(issue, calendar);
    if (wish.request().expected() != null && !Objects.equals(now.quarter(), wish.expected())) {
      return Answer.refused(elsewhere(issue, now));
    }
    if (!wish.request().relinks()) {
      return plan(wish, issue, calendar, null);
    }
    Answer<Relinked> relinked = relink.of(wish.actor(), issue.key(), wish.request());
    Answer<Moved> moved = relinked.then(links -> plan(wish, issue, calendar, links));
    if (relinked.isDone() && !moved.isDone()) {
      relink.back(wish.actor(), issue.key(), relinked.get());
    }
    return moved;
  }

  private Answer<Moved> plan(Wish wish, IssueFacts issue, FiscalCalendar calendar, Relinked links) {
    Placement now = Placement.of(issue, calendar);
    boolean stays =
        Objects.equals(issue.targetQuarter(), wish.quarter())
            || (links != null && Objects.equals(now.quarter(), wish.quarter()));
    if (stays) {
      return explained(wish, issue, links)
          .map(kept -> new Moved(issue, now, links == null ? null : undo(issue, now, links)));
    }
    Placement next = Placement.of(wish.quarter(), issue, calendar);
    return history
        .because(issue.id(), wish.why(), steps(now, next), () -> written(wish, issue))
        .map(
            moved -> {
              Placement placement = Placement.of(moved, calendar);
              return new Moved(moved, placement, undo(issue, placement, links));
            });
  }

  private Answer<?> explained(Wish wish, IssueFacts issue, Relinked links) {
    return wish.why().isEmpty() || links != null
        ? Answer.done(issue)
        : history.explain(wish.actor(), issue.id(), wish.why());
  }

  private Answer<IssueFacts> written(Wish wish, IssueFacts issue) {
    return wish.quiet()
        ? issues.planQuietly(wish.actor(), issue.id(), wish.quarter())
        : issues.plan(wish.actor(), issue.id(), wish.quarter());
  }

  private static int steps(Placement from, Placement to) {
    return from.quarter() == null || to.quarter() == null ? 0 : to.quarter().minus(from.quarter());
  }

  private static MoveRequest undo(IssueFacts before, Placement now, Relinked links) {
    return new MoveRequest(
        before.key(),
        before.targetQuarter() == null ? null : before.targetQuarter().toString(),
        new MoveRequest.Expected(now.quarter() == null ? null : now.quarter().toString()),
        "",
        links == null ? null : links.lost(),
        links == null ? null : links.won());
  }

  private Refusal elsewhere(IssueFacts issue, Placement now) {
    String stem =
        now.quarter() == null
            ? "shared-outcomes.roadmap.unscheduled-by-now"
            : "shared-outcomes.roadmap.elsewhere-by-now";
    String where = now.scheduled().map(Quarter::toString).orElse("");
    return history
        .latestMove(issue.id())
        .filter(last -> Objects.equals(last.to(), issue.targetQuarter()))
        .map(
            last ->
                Refusal.conflict(
                    "quarter",
                    stem + "-moved",
                    issue.key(),
                    where,
                    new Actor(last.by()),
                    last.at()))
        .orElseGet(() -> Refusal.conflict("quarter", stem, issue.key(), where));
  }
}
