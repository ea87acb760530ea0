package org.sharedoutcomes.core.bulk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedoutcomes.core.bulk.BulkItem.Reason;
import org.sharedoutcomes.core.bulk.BulkItem.State;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.plan.Candidates;
import org.sharedoutcomes.core.signoff.AskForSignOff;
import org.sharedoutcomes.core.signoff.Assess;
import org.sharedoutcomes.core.signoff.Verdict;

/** Asks everybody whose signature issues still need. Who was asked cannot be unasked. */
record AskAct(Journal journal, Assess assess, AskForSignOff askForSignOff) implements Act {
  @Override
  public Answer<Bulk> read(Bulk.Mode mode, String jql, BulkDraft draft) {
    return Answer.done(Bulk.of(mode, jql, null, ""));
  }

  @Override
  public Map<Long, Prospect> look(Actor actor, Bulk bulk, List<IssueFacts> found) {
    Map<Long, Verdict> verdicts = assess.all(found);
    Set<Long> candidates =
        new Candidates(journal).among(found.stream().map(IssueFacts::id).toList());
    Map<Long, Prospect> prospects = new LinkedHashMap<>();
    for (IssueFacts issue : found) {
      Verdict verdict = verdicts.get(issue.id());
      boolean possible = verdict != null && AskForSignOff.isPossible(actor, verdict);
      prospects.put(
          issue.id(),
          candidates.contains(issue.id())
              ? Prospect.skip(Reason.of("candidate"))
              : possible
                  ? new Prospect(false, null, null)
                  : Prospect.skip(Reason.of("nobody-to-ask")));
    }
    return prospects;
  }

  @Override
  public Answer<BulkItem> done(Actor actor, Bulk bulk, BulkItem item, Instant now) {
    return askForSignOff.ask(actor, item.key()).map(asked -> item.at(State.CHANGED, null, now));
  }

  @Override
  public Answer<BulkItem> undone(Actor actor, BulkItem item, Instant now) {
    return Act.refused("cannot-unask");
  }
}
