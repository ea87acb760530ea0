package org.sharedoutcomes.plugin.jql;

import java.util.Collection;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.link.FindLinked;

/**
 * {@code issue in outcomeIssues("activation-rate")}: what is done for the outcome; with {@code
 * "below"} as second argument, also what is done for every outcome under it in the tree.
 */
public final class OutcomeIssuesFunction extends IssueFunction {
  private final FindLinked findLinked;
  private final Known known;

  public OutcomeIssuesFunction(FindLinked findLinked, Known known, Texts texts) {
    super(texts);
    this.findLinked = findLinked;
    this.known = known;
  }

  @Override
  public int getMinimumNumberOfExpectedArguments() {
    return 1;
  }

  @Override
  int most() {
    return 2;
  }

  @Override
  Answer<?> check(Actor actor, List<String> arguments) {
    return known.outcome(actor, arguments.get(0)).then(key -> below(arguments));
  }

  @Override
  Answer<? extends Collection<Long>> issues(Actor actor, List<String> arguments) {
    return check(actor, arguments)
        .then(checked -> findLinked.ofOutcome(actor, arguments.get(0), arguments.size() > 1));
  }

  private static Answer<Boolean> below(List<String> arguments) {
    return arguments.size() < 2 || arguments.get(1).equalsIgnoreCase("below")
        ? Answer.done(arguments.size() > 1)
        : Answer.refused(Refusal.invalid("", "shared-outcomes.jql.not-below", arguments.get(1)));
  }
}
