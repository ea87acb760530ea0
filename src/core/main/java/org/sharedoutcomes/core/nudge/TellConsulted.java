package org.sharedoutcomes.core.nudge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.common.Person;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Subject;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.DecisionTaken;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.SignOff;
import org.sharedoutcomes.core.signoff.WhomToAsk;

/**
 * Tells the people whom decision rights name as consulted or informed how a function decided, so
 * that they can speak up before the issue goes on; only those who may see it.
 */
public final class TellConsulted implements DecisionTaken {
  private final WhomToAsk whom;
  private final Permissions permissions;
  private final GiveNotice give;

  public TellConsulted(WhomToAsk whom, Permissions permissions, GiveNotice give) {
    this.whom = whom;
    this.permissions = permissions;
    this.give = give;
  }

  @Override
  public void decided(SignOff after) {
    for (WhomToAsk.Line line : whom.lines(after)) {
      List<String> people =
          Stream.concat(line.consulted().everybody().stream(), line.informed().everybody().stream())
              .map(Person::key)
              .distinct()
              .toList();
      if (line.function() != null && !people.isEmpty()) {
        after.verdict().functions().stream()
            .filter(part -> part.function().equals(line.function()))
            .forEach(part -> tell(after.issue(), part, people));
      }
    }
  }

  private void tell(IssueFacts issue, FunctionVerdict part, List<String> people) {
    for (FunctionVerdict.Standing standing : part.decisions()) {
      Decision decision = standing.decision();
      List<String> others = new ArrayList<>(people);
      others.remove(decision.by());
      Map<Long, Set<String>> browsers = permissions.browsers(List.of(issue.id()), others);
      others.retainAll(browsers.getOrDefault(issue.id(), Set.of()));
      if (standing.counts() && decision.isSignature() && !others.isEmpty()) {
        give.give(notice(issue, part.name(), decision, others));
      }
    }
  }

  private static Notice notice(
      IssueFacts issue, String function, Decision decision, List<String> people) {
    String about = "sign-off/" + issue.id();
    return new Notice(
        String.join(
            "/",
            about,
            "rights",
            decision.function(),
            decision.by(),
            Long.toString(decision.at().toEpochMilli())),
        decision.at(),
        Notice.Kind.ALL_SIGNED,
        Subject.issue(issue.id()),
        "shared-outcomes.nudge.notice.consulted",
        List.of(issue.key(), issue.summary(), new Actor(decision.by()), function),
        "/browse/" + issue.key(),
        people,
        about);
  }
}
