package org.sharedoutcomes.core.testkit;

import java.util.ArrayList;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.IssueLinks;
import org.sharedoutcomes.core.common.Refusal;

/** Links issues in memory; everybody may until a test forbids it. */
public final class FakeIssueLinks implements IssueLinks {
  private final List<Link> all = new ArrayList<>();
  private boolean forbidden;

  /** A link. */
  public record Link(long issue, long other, String type) {}

  public void forbid(boolean forbid) {
    forbidden = forbid;
  }

  /** Every link, oldest first. */
  public List<Link> all() {
    return all;
  }

  @Override
  public List<String> types() {
    return List.of("Blocks", "Relates");
  }

  @Override
  public Answer<Boolean> link(Actor actor, long issue, long other, String type) {
    if (forbidden) {
      return Answer.refused(Refusal.forbidden("shared-outcomes.jira.may-not-link"));
    }
    all.add(new Link(issue, other, type.isEmpty() ? "Relates" : type));
    return Answer.done(true);
  }
}
