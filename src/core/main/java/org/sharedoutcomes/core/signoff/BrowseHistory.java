package org.sharedoutcomes.core.signoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.journal.Entry;
import org.sharedoutcomes.core.journal.Journal;

/** Tells what was done about one function's sign-off of an issue: what stands and what was. */
public final class BrowseHistory {
  private final ShowSignOff show;
  private final Journal journal;

  public BrowseHistory(ShowSignOff show, Journal journal) {
    this.show = show;
    this.journal = journal;
  }

  /**
   * One thing that was done.
   *
   * @param by user key
   * @param what the journal's word, such as {@code sign}
   * @param why what was said; may be empty
   */
  public record Act(Instant at, String by, String what, String why) {}

  /** An issue with what was done about one function's sign-off, newest first. */
  public record Acts(IssueFacts issue, String function, List<Act> acts) {
    public Acts {
      acts = List.copyOf(acts);
    }
  }

  public Answer<Acts> of(Actor actor, String issueKey, String function) {
    return show.of(actor, issueKey)
        .map(signOff -> new Acts(signOff.issue(), function, acts(signOff.issue().id(), function)));
  }

  private List<Act> acts(long issue, String function) {
    List<Act> acts = new ArrayList<>();
    Dossier before = Dossier.EMPTY;
    for (Entry entry : journal.history(Dossier.KIND.stream(Long.toString(issue)))) {
      Dossier after = entry.isDeletion() ? Dossier.EMPTY : journal.value(Dossier.KIND, entry);
      if (!before.of(function).equals(after.of(function))) {
        acts.add(new Act(entry.at(), entry.who(), entry.what(), entry.why()));
      }
      before = after;
    }
    Collections.reverse(acts);
    return acts;
  }
}
