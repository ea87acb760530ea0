package org.sharedoutcomes.core.roadmap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Issues;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.plan.PlanHistory;
import org.sharedoutcomes.core.programme.Settings;

/** Shows what is planned for an issue, and how that came about, to whoever may browse it. */
public final class ReadPlan {
  private final Issues issues;
  private final Journal journal;
  private final Permissions permissions;

  public ReadPlan(Issues issues, Journal journal, Permissions permissions) {
    this.issues = issues;
    this.journal = journal;
    this.permissions = permissions;
  }

  public Answer<IssuePlan> read(Actor actor, String issueKey) {
    return visible(actor, issueKey).map(issue -> of(actor, issue));
  }

  /** Every change of the issue's plan, newest first, each with the reason that came after it. */
  public Answer<List<PlanChange>> changes(Actor actor, String issueKey) {
    return visible(actor, issueKey).map(issue -> changes(issue.id()));
  }

  /** The issues in it, as far as the actor may browse them. */
  public Answer<List<IssueFacts>> inside(Actor actor, String issueKey) {
    return visible(actor, issueKey)
        .map(
            issue ->
                issues.childrenOf(actor, List.of(issue.id())).getOrDefault(issue.id(), List.of()));
  }

  private Answer<IssueFacts> visible(Actor actor, String issueKey) {
    return new Access(permissions)
        .user(actor)
        .then(
            user ->
                Optional.ofNullable(issueKey)
                    .map(String::trim)
                    .filter(key -> !key.isEmpty())
                    .flatMap(key -> issues.visible(user, key))
                    .map(Answer::done)
                    .orElseGet(() -> Answer.refused(noSuchIssue(issueKey))));
  }

  private static Refusal noSuchIssue(String issueKey) {
    return Refusal.notFound(
        "issue", "shared-outcomes.common.no-such-issue", issueKey == null ? "" : issueKey);
  }

  IssuePlan of(Actor actor, IssueFacts issue) {
    Optional<Document<Plan>> plan = document(issue.id());
    return new IssuePlan(
        issue,
        Placement.of(issue, Settings.of(journal.snapshot()).calendar()),
        plan.map(Document::value).orElse(Plan.NONE).quarter(issue.targetQuarter()),
        plan.map(Document::version).orElse(0),
        permissions.mayEdit(actor, issue.id()));
  }

  Optional<Document<Plan>> document(long issueId) {
    return journal.find(Plan.KIND, Long.toString(issueId));
  }

  private List<PlanChange> changes(long issueId) {
    List<PlanChange> changes = new ArrayList<>();
    Plan before = Plan.NONE;
    for (Entry entry : journal.history(Plan.KIND.stream(Long.toString(issueId)))) {
      Plan after = entry.isDeletion() ? Plan.NONE : journal.value(Plan.KIND, entry);
      if (entry.what().equals(PlanHistory.EXPLAINED) && !changes.isEmpty()) {
        changes.add(changes.remove(changes.size() - 1).because(entry.why()));
      } else {
        changes.add(new PlanChange(entry.at(), new Actor(entry.who()), entry.why(), before, after));
      }
      before = after;
    }
    Collections.reverse(changes);
    return changes;
  }
}
