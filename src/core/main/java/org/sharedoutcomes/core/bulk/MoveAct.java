package org.sharedoutcomes.core.bulk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.bulk.BulkItem.Reason;
import org.sharedoutcomes.core.bulk.BulkItem.State;
import org.sharedoutcomes.core.bulk.BulkItem.Step;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Findings;
import org.sharedoutcomes.core.common.FiscalCalendar;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Quarter;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.programme.Settings;
import org.sharedoutcomes.core.roadmap.MoveCard;
import org.sharedoutcomes.core.roadmap.MoveRequest;
import org.sharedoutcomes.core.roadmap.MoveRequest.Expected;
import org.sharedoutcomes.core.roadmap.Placement;

/** Moves issues to one quarter, or makes them unscheduled. Nobody gets mail of it. */
record MoveAct(Journal journal, Permissions permissions, MoveCard moveCard) implements Act {
  @Override
  public Answer<Bulk> read(Bulk.Mode mode, String jql, BulkDraft draft) {
    Findings findings = new Findings();
    String typed = findings.required("to", draft.to(), 20);
    boolean none = typed.isEmpty() || typed.equalsIgnoreCase(BulkDraft.NONE);
    String to = none ? "" : findings.quarter("to", typed).map(Quarter::toString).orElse("");
    String why = findings.optional("why", draft.why(), 500);
    return findings.none()
        ? Answer.done(Bulk.of(mode, jql, to, why))
        : Answer.refused(findings.reasons());
  }

  @Override
  public Map<Long, Prospect> look(Actor actor, Bulk bulk, List<IssueFacts> found) {
    FiscalCalendar calendar = Settings.of(journal.snapshot()).calendar();
    Map<Long, Prospect> prospects = new LinkedHashMap<>();
    for (IssueFacts issue : found) {
      prospects.put(issue.id(), prospect(actor, bulk, issue, Placement.of(issue, calendar)));
    }
    return prospects;
  }

  private Prospect prospect(Actor actor, Bulk bulk, IssueFacts issue, Placement now) {
    String from = now.scheduled().map(Quarter::toString).orElse("");
    String target = issue.targetQuarter() == null ? "" : issue.targetQuarter().toString();
    if (target.equals(bulk.to())) {
      return Prospect.skip(Reason.of(already(from, target), from));
    }
    if (!permissions.mayEdit(actor, issue.id())) {
      return Prospect.skip(Reason.of("may-not-edit"));
    }
    Reason note = from.equals(bulk.to()) ? Reason.of("fixed-there", from) : null;
    return new Prospect(false, note, new Step(from, bulk.to(), now.isDerived()));
  }

  /** A date places an issue that has no target quarter, so it cannot be made unscheduled here. */
  private static String already(String from, String target) {
    return from.isEmpty()
        ? "unscheduled-already"
        : target.isEmpty() ? "by-its-date" : "there-already";
  }

  @Override
  public Answer<BulkItem> done(Actor actor, Bulk bulk, BulkItem item, Instant now) {
    return moved(actor, item, bulk.to(), item.step().from(), bulk.why())
        .map(
            moved ->
                item.step(
                        new Step(
                            item.step().from(),
                            moved.placement().scheduled().map(Quarter::toString).orElse(""),
                            item.step().derived()))
                    .at(State.CHANGED, item.reason(), now));
  }

  @Override
  public Answer<BulkItem> undone(Actor actor, BulkItem item, Instant now) {
    String back = item.step().derived() ? "" : item.step().from();
    return moved(actor, item, back, item.step().to(), "")
        .map(moved -> item.at(State.UNDONE, null, now));
  }

  private Answer<MoveCard.Moved> moved(
      Actor actor, BulkItem item, String to, String expected, String why) {
    Answer<MoveCard.Moved> moved =
        moveCard.quietly(actor, MoveRequest.to(item.key(), to, new Expected(expected), why));
    boolean elsewhere =
        moved.reasons().stream().anyMatch(reason -> reason.kind() == Refusal.Kind.CONFLICT);
    return elsewhere ? Act.refused("elsewhere-meanwhile") : moved;
  }
}
