package org.sharedoutcomes.core.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.core.bulk.BulkItem.Reason;
import org.sharedoutcomes.core.bulk.BulkItem.Step;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Refusal;

/** One kind of thing that a bulk does to each of its issues. */
interface Act {
  /**
   * What would become of an issue.
   *
   * @param reason why it is skipped, or what else to know; null for nothing
   * @param step from where to where it would go; null for what has no such places
   */
  record Prospect(boolean skipped, Reason reason, Step step) {
    static Prospect skip(Reason why) {
      return new Prospect(true, why, null);
    }
  }

  /** Reads what was typed, every fault at its field. */
  Answer<Bulk> read(Bulk.Mode mode, String jql, BulkDraft draft);

  /** What would become of each issue, by id, in a number of searches that does not grow. */
  Map<Long, Prospect> look(Actor actor, Bulk bulk, List<IssueFacts> found);

  /** Does it to one issue, asking for every right again. */
  Answer<BulkItem> done(Actor actor, Bulk bulk, BulkItem item, Instant now);

  /** Puts the issue back as it was, unless somebody changed it meanwhile. */
  Answer<BulkItem> undone(Actor actor, BulkItem item, Instant now);

  static <T> Answer<T> refused(String name) {
    return Answer.refused(Refusal.conflict("", "shared-outcomes.bulk." + name));
  }
}
