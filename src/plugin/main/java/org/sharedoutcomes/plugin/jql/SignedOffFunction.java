package org.sharedoutcomes.plugin.jql;

import java.util.Collection;
import java.util.List;
import org.sharedoutcomes.core.common.Access;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Texts;
import org.sharedoutcomes.core.signoff.FindSignOffs;

/** {@code issue in signedOff()}: work that needs sign-off and has it. */
public final class SignedOffFunction extends IssueFunction {
  private final FindSignOffs signOffs;
  private final Permissions permissions;

  public SignedOffFunction(FindSignOffs signOffs, Permissions permissions, Texts texts) {
    super(texts);
    this.signOffs = signOffs;
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
    return signOffs
        .signed(actor)
        .map(found -> found.stream().map(each -> each.issue().id()).toList());
  }
}
