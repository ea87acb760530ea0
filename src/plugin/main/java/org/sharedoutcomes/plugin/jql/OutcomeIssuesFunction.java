package org.sharedoutcomes.plugin.jql;

import java.util.Collection;
import java.util.List;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.journal.Journal;
import org.sharedoutcomes.core.link.BrowseLinks;
import org.sharedoutcomes.core.outcome.Outcome;

/** {@code issue in outcomeIssues("activation-rate")}: what is done for the outcome. */
public final class OutcomeIssuesFunction extends IssueFunction {
  private final BrowseLinks links;
  private final Journal journal;
  private final Permissions permissions;

  public OutcomeIssuesFunction(
      BrowseLinks links, Journal journal, Permissions permissions, Texts texts) {
    super(texts);
    this.links = links;
    this.journal = journal;
    this.permissions = permissions;
  }

  @Override
  public int getMinimumNumberOfExpectedArguments() {
    return 1;
  }

  @Override
  Answer<?> check(Actor actor, List<String> arguments) {
    String key = arguments.get(0);
    return new Access(permissions)
        .user(actor)
        .then(
            user ->
                journal.snapshot().find(Outcome.KIND, key).isPresent()
                    ? Answer.done(key)
                    : Answer.refused(
                        Refusal.notFound("", "shared-outcomes.outcome.no-such-outcome", key)));
  }

  @Override
  Answer<? extends Collection<Long>> issues(Actor actor, List<String> arguments) {
    return links.idsOf(actor, arguments.get(0));
  }
}
