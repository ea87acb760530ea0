package org.sharedoutcomes.plugin.jql;

import java.util.Collection;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.link.FindLinked;

/**
 * {@code issue in withOutcome()}: work for any outcome, its own or its epic's; for those of one
 * programme when it is named. {@code issue not in withOutcome()} is the cheapest way to find work
 * without one.
 */
public final class WithOutcomeFunction extends IssueFunction {
  private final FindLinked findLinked;
  private final Known known;

  public WithOutcomeFunction(FindLinked findLinked, Known known, Texts texts) {
    super(texts);
    this.findLinked = findLinked;
    this.known = known;
  }

  @Override
  public int getMinimumNumberOfExpectedArguments() {
    return 0;
  }

  @Override
  int most() {
    return 1;
  }

  @Override
  Answer<?> check(Actor actor, List<String> arguments) {
    return known.programmeAt(actor, arguments, 0);
  }

  @Override
  Answer<? extends Collection<Long>> issues(Actor actor, List<String> arguments) {
    return known
        .programmeAt(actor, arguments, 0)
        .then(programme -> findLinked.with(actor, programme));
  }
}
