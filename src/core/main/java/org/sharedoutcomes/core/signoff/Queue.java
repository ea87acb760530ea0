package org.sharedoutcomes.core.signoff;

import java.util.List;
import java.util.function.Predicate;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.signoff.Verdict.Status;

/**
 * The sign-offs that a person may have to do with, in the order of the search that found them: one
 * item for each function of an issue that has not signed.
 */
public record Queue(List<Item> items) {
  /** The ways to look at it. */
  public enum Tab {
    /** Those that wait for this person's own decision. */
    MINE,
    /** Those that wait for a function which this person speaks for, whoever decides. */
    MY_FUNCTIONS,
    /** Those of which a signature lapsed. */
    STALE,
    /** Those that should have been decided by now. */
    OVERDUE
  }

  /**
   * One function's part of one issue.
   *
   * @param mine whether it waits for this person's own decision
   */
  public record Item(SignOff signOff, FunctionVerdict part, boolean mine) {
    public IssueFacts issue() {
      return signOff.issue();
    }

    boolean isIn(Tab tab) {
      return switch (tab) {
        case MINE -> mine;
        case MY_FUNCTIONS -> true;
        case STALE -> part.state() == Status.STALE;
        case OVERDUE -> part.clock().overdue();
      };
    }

    boolean is(String issueKey, String function) {
      return issue().key().equals(issueKey) && part.function().equals(function);
    }
  }

  public Queue {
    items = List.copyOf(items);
  }

  public List<Item> of(Tab tab) {
    Predicate<Item> in = item -> item.isIn(tab);
    return items.stream().filter(in).toList();
  }
}
