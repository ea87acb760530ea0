package org.sharedoutcomes.core.bulk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharedoutcomes.core.bulk.BulkItem.Reason;
import org.sharedoutcomes.core.bulk.BulkItem.State;
import org.sharedoutcomes.core.bulk.BulkItem.Step;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.plan.Commitment;
import org.sharedoutcomes.core.plan.Plan;
import org.sharedoutcomes.core.roadmap.IssuePlan;
import org.sharedoutcomes.core.roadmap.PlanDraft;
import org.sharedoutcomes.core.roadmap.PlanIssue;
import org.sharedoutcomes.core.roadmap.ReadPlan;

/** Says of issues how sure it is that they are done when they are planned. */
record CommitAct(Journal journal, Permissions permissions, PlanIssue planIssue, ReadPlan readPlan)
    implements Act {
  @Override
  public Answer<Bulk> read(Bulk.Mode mode, String jql, BulkDraft draft) {
    Findings findings = new Findings();
    String typed = findings.required("to", draft.to(), 20);
    boolean none = typed.isEmpty() || typed.equalsIgnoreCase(BulkDraft.NONE);
    String to = none ? "" : word(findings.oneOf("to", typed, Commitment.class, null));
    String why = findings.optional("why", draft.why(), 500);
    return findings.none()
        ? Answer.done(Bulk.of(mode, jql, to, why))
        : Answer.refused(findings.reasons());
  }

  private static String word(Commitment commitment) {
    return commitment == null ? "" : Findings.name(commitment);
  }

  @Override
  public Map<Long, Prospect> look(Actor actor, Bulk bulk, List<IssueFacts> found) {
    Map<String, Document<Plan>> plans =
        journal.find(Plan.KIND, found.stream().map(issue -> Long.toString(issue.id())).toList());
    Map<Long, Prospect> prospects = new LinkedHashMap<>();
    for (IssueFacts issue : found) {
      String now =
          Optional.ofNullable(plans.get(Long.toString(issue.id())))
              .map(plan -> word(plan.value().commitment()))
              .orElse("");
      prospects.put(issue.id(), prospect(actor, bulk, issue, now));
    }
    return prospects;
  }

  private Prospect prospect(Actor actor, Bulk bulk, IssueFacts issue, String now) {
    if (now.equals(bulk.to())) {
      return Prospect.skip(Reason.of("said-already"));
    }
    return permissions.mayEdit(actor, issue.id())
        ? new Prospect(false, null, new Step(now, bulk.to(), false))
        : Prospect.skip(Reason.of("may-not-edit"));
  }

  @Override
  public Answer<BulkItem> done(Actor actor, Bulk bulk, BulkItem item, Instant now) {
    return said(actor, item.key(), item.step().from(), bulk.to(), bulk.why())
        .map(planned -> item.at(State.CHANGED, item.reason(), now));
  }

  @Override
  public Answer<BulkItem> undone(Actor actor, BulkItem item, Instant now) {
    return said(actor, item.key(), item.step().to(), item.step().from(), "")
        .map(planned -> item.at(State.UNDONE, null, now));
  }

  private Answer<IssuePlan> said(Actor actor, String key, String from, String to, String why) {
    return readPlan
        .read(actor, key)
        .then(
            seen ->
                word(seen.plan().commitment()).equals(from)
                    ? planIssue.plan(
                        actor, key, OptionalInt.of(seen.version()), PlanDraft.commitment(to, why))
                    : Answer.refused(Refusal.conflict("", "shared-outcomes.bulk.said-meanwhile")));
  }
}
