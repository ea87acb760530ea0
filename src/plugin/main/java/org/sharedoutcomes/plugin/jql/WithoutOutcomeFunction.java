package org.sharedoutcomes.plugin.jql;

import java.util.Collection;
import java.util.List;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.link.BrowseLinks;

/** {@code issue in withoutOutcome()}: work for no outcome, neither its own nor its epic's. */
public final class WithoutOutcomeFunction extends IssueFunction {
  private final BrowseLinks links;
  private final Permissions permissions;

  public WithoutOutcomeFunction(BrowseLinks links, Permissions permissions, Texts texts) {
    super(texts);
    this.links = links;
    this.permissions = permissions;
  }

  @Override
  public int getMinimumNumberOfExpectedArguments() {
    return 0;
  }

  @Override
  Answer<?> check(Actor actor, List<String> arguments) {
    return new Access(permissions).user(actor);
  }

  @Override
  Answer<? extends Collection<Long>> issues(Actor actor, List<String> arguments) {
    return links.idsWithout(actor);
  }
}
