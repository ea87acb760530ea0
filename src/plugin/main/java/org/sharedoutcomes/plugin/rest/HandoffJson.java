package org.sharedoutcomes.plugin.rest;

import java.util.List;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.handoff.HandOver;
import org.sharedoutcomes.core.handoff.HandOver.Given;
import org.sharedoutcomes.core.handoff.HandOver.OfIssue;
import org.sharedoutcomes.core.handoff.ShowHandoffs.Item;
import org.sharedoutcomes.core.plan.Handoff;

/** A handoff on the wire; {@code owner} is a login name. */
record HandoffJson(
    String id,
    String from,
    String to,
    String what,
    String owner,
    String due,
    boolean done,
    String doneAt,
    boolean overdue) {
  /** A handoff as it is sent. */
  record DraftJson(String from, String to, String what, String owner, String due, Boolean done) {
    HandOver.Draft draft() {
      return new HandOver.Draft(from, to, what, owner, due, done);
    }
  }

  /** All of an issue. */
  record OfIssueJson(String issue, List<HandoffJson> handoffs) {
    static OfIssueJson of(OfIssue found, People people) {
      return new OfIssueJson(
          found.issue().key(),
          found.handoffs().stream().map(one -> HandoffJson.of(one, people)).toList());
    }
  }

  /**
   * One that somebody has to do with.
   *
   * @param gives whether a function of theirs gives it
   * @param takes whether a function of theirs waits for it
   * @param mine whether they see to it themselves
   */
  record ItemJson(
      String issue,
      String summary,
      HandoffJson handoff,
      boolean gives,
      boolean takes,
      boolean mine) {
    static ItemJson of(Item item, People people) {
      return new ItemJson(
          item.issue().key(),
          item.issue().summary(),
          HandoffJson.of(item.handoff(), item.overdue(), people),
          item.gives(),
          item.takes(),
          item.owns());
    }
  }

  static HandoffJson of(Given one, People people) {
    return of(one.handoff(), one.overdue(), people);
  }

  private static HandoffJson of(Handoff one, boolean overdue, People people) {
    return new HandoffJson(
        one.id(),
        one.from(),
        one.to(),
        one.what(),
        IssueReadinessJson.name(one.owner(), people),
        one.due().toString(),
        one.done() != null,
        one.done() == null ? null : one.done().toString(),
        overdue);
  }
}
