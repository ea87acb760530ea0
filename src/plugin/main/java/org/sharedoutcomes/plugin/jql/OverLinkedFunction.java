package org.sharedoutcomes.plugin.jql;

import java.util.Collection;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.link.FindLinked;

/**
 * {@code issue in overLinked()}: work that is tagged with more than three outcomes itself, or with
 * more than the first argument says; of one programme when a second names it.
 */
public final class OverLinkedFunction extends IssueFunction {
  private final FindLinked findLinked;
  private final Known known;

  public OverLinkedFunction(FindLinked findLinked, Known known, Texts texts) {
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
    return 2;
  }

  @Override
  Answer<?> check(Actor actor, List<String> arguments) {
    return most(arguments).then(most -> known.programmeAt(actor, arguments, 1));
  }

  @Override
  Answer<? extends Collection<Long>> issues(Actor actor, List<String> arguments) {
    return most(arguments)
        .then(
            most ->
                known
                    .programmeAt(actor, arguments, 1)
                    .then(programme -> findLinked.withMoreThan(actor, most, programme)));
  }

  private static Answer<Integer> most(List<String> arguments) {
    if (arguments.isEmpty()) {
      return Answer.done(FindLinked.MANY);
    }
    return arguments.get(0).matches("\\d{1,3}")
        ? Answer.done(Integer.valueOf(arguments.get(0)))
        : Answer.refused(Refusal.invalid("", "shared-outcomes.jql.not-a-count", arguments.get(0)));
  }
}
