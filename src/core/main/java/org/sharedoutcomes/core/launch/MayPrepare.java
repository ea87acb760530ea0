package org.sharedoutcomes.core.launch;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.People;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.readiness.Checklist.Item;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.SignOff;

/**
 * What one person may do to get an issue ready. Who may edit the issue, and the people of a
 * function, may say that its criteria are met; only people of the function may check them, and
 * nobody their own. Who may edit it, and the people of any function that must sign, choose its tier
 * and make its companions.
 */
public final class MayPrepare {
  private final Actor actor;
  private final SignOff signOff;
  private final boolean edits;
  private final Set<String> groups;
  private final List<Programme> programmes;

  MayPrepare(
      Actor actor, SignOff signOff, Snapshot snapshot, Permissions permissions, People people) {
    this.actor = actor;
    this.signOff = signOff;
    this.edits = permissions.mayEdit(actor, signOff.issue().id());
    this.groups = people.groupsOf(actor.userKey());
    this.programmes =
        snapshot.values(Programme.KIND).stream()
            .filter(programme -> programme.covers(signOff.issue().project()))
            .toList();
  }

  public boolean meet(Item item) {
    return edits || isOf(item.criterion().function());
  }

  public boolean check(Item item) {
    return isOf(item.criterion().function())
        && item.met() != null
        && !item.met().by().equals(actor.userKey());
  }

  /** Whether the person may choose the tier and make companions. */
  public boolean plan() {
    return edits
        || signOff.verdict().functions().stream()
            .map(FunctionVerdict::function)
            .anyMatch(this::isOf);
  }

  boolean isOf(String function) {
    return signOff.verdict().functions().stream()
            .anyMatch(one -> one.function().equals(function) && one.maySign(actor.userKey()))
        || programmes.stream()
            .flatMap(programme -> programme.function(function).stream())
            .map(Function::group)
            .filter(Objects::nonNull)
            .anyMatch(groups::contains);
  }
}
