package org.sharedoutcomes.plugin.jql;

import java.util.Collection;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.link.FindLinked;

/**
 * {@code issue in stageIssues("Adoption")}: what is done for outcomes of a stage of the journey; of
 * one programme when a second argument names it.
 */
public final class StageIssuesFunction extends IssueFunction {
  private final FindLinked findLinked;
  private final Known known;

  public StageIssuesFunction(FindLinked findLinked, Known known, Texts texts) {
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
    return known
        .stage(actor, arguments.get(0))
        .then(stage -> known.programmeAt(actor, arguments, 1));
  }

  @Override
  Answer<? extends Collection<Long>> issues(Actor actor, List<String> arguments) {
    return known
        .stage(actor, arguments.get(0))
        .then(
            stage ->
                known
                    .programmeAt(actor, arguments, 1)
                    .then(programme -> findLinked.ofStage(actor, stage, programme)));
  }
}
