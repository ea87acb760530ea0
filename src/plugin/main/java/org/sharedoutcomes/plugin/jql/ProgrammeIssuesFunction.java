package org.sharedoutcomes.plugin.jql;

import java.util.Collection;
import java.util.List;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.link.FindLinked;

/** {@code issue in programmeIssues("DEMO")}: what is done for any outcome of the programme. */
public final class ProgrammeIssuesFunction extends IssueFunction {
  private final FindLinked findLinked;
  private final Known known;

  public ProgrammeIssuesFunction(FindLinked findLinked, Known known, Texts texts) {
    super(texts);
    this.findLinked = findLinked;
    this.known = known;
  }

  @Override
  public int getMinimumNumberOfExpectedArguments() {
    return 1;
  }

  @Override
  Answer<?> check(Actor actor, List<String> arguments) {
    return known.programme(actor, arguments.get(0));
  }

  @Override
  Answer<? extends Collection<Long>> issues(Actor actor, List<String> arguments) {
    return known
        .programme(actor, arguments.get(0))
        .then(programme -> findLinked.ofProgramme(actor, programme));
  }
}
