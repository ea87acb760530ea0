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
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.signoff.FindSignOffs;

/** {@code issue in awaitingSignOff("marketing")}: open work that the function has yet to sign. */
public final class AwaitingSignOffFunction extends IssueFunction {
  private final FindSignOffs signOffs;
  private final Journal journal;
  private final Permissions permissions;

  public AwaitingSignOffFunction(
      FindSignOffs signOffs, Journal journal, Permissions permissions, Texts texts) {
    super(texts);
    this.signOffs = signOffs;
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
                journal.snapshot().values(Programme.KIND).stream()
                        .anyMatch(programme -> programme.function(key).isPresent())
                    ? Answer.done(key)
                    : Answer.refused(
                        Refusal.invalid("", "shared-outcomes.sign-off.no-such-function", key)));
  }

  @Override
  Answer<? extends Collection<Long>> issues(Actor actor, List<String> arguments) {
    String key = arguments.get(0);
    return check(actor, arguments)
        .then(known -> signOffs.awaiting(actor, key))
        .map(found -> found.stream().map(each -> each.issue().id()).toList());
  }
}
