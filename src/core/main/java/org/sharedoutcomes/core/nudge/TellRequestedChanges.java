package org.sharedoutcomes.core.nudge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sharedoutcomes.core.common.Actor;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.notice.GiveNotice;
import org.sharedoutcomes.core.notice.Notice;
import org.sharedoutcomes.core.notice.Subject;
import org.sharedoutcomes.core.signoff.Decision;
import org.sharedoutcomes.core.signoff.DecisionTaken;
import org.sharedoutcomes.core.signoff.FunctionVerdict;
import org.sharedoutcomes.core.signoff.SignOff;

/** Tells who reported and who does the work that somebody wants it changed before signing. */
public final class TellRequestedChanges implements DecisionTaken {
  private static final int LONGEST = 200;

  private final Permissions permissions;
  private final GiveNotice give;

  public TellRequestedChanges(Permissions permissions, GiveNotice give) {
    this.permissions = permissions;
    this.give = give;
  }

  @Override
  public void decided(SignOff after) {
    for (FunctionVerdict part : after.verdict().functions()) {
      part.decisions().stream()
          .filter(FunctionVerdict.Standing::asksForChanges)
          .forEach(one -> give.give(notice(after.issue(), part.name(), one.decision())));
    }
  }

  private Notice notice(IssueFacts issue, String function, Decision decision) {
    return new Notice(
        String.join(
            "/",
            "changes",
            Long.toString(issue.id()),
            decision.function(),
            decision.by(),
            Long.toString(decision.at().toEpochMilli())),
        decision.at(),
        Notice.Kind.CHANGES_REQUESTED,
        Subject.issue(issue.id()),
        "shared-outcomes.nudge.notice.changes-requested",
        List.of(
            issue.key(),
            issue.summary(),
            new Actor(decision.by()),
            function,
            shortened(decision.comment())),
        "/browse/" + issue.key(),
        authors(issue, decision.by()),
        "issue/" + issue.id());
  }

  private static String shortened(String comment) {
    return comment.codePointCount(0, comment.length()) <= LONGEST
        ? comment
        : comment.substring(0, comment.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private List<String> authors(IssueFacts issue, String but) {
    Set<String> wanted = new LinkedHashSet<>();
    wanted.add(issue.assignee());
    wanted.add(issue.reporter());
    List<String> people =
        wanted.stream().filter(Objects::nonNull).filter(key -> !key.equals(but)).toList();
    Map<Long, Set<String>> browsers = permissions.browsers(List.of(issue.id()), people);
    return people.stream().filter(browsers.getOrDefault(issue.id(), Set.of())::contains).toList();
  }
}
