package org.sharedoutcomes.sandbox.pages;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.jira.Move;
import org.sharedoutcomes.sandbox.jira.Refused;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.jira.Values;

/** Moves an issue by a transition; what a validator refuses is said above the unchanged issue. */
final class MoveIssuePage extends JiraPage {
  private static final long serialVersionUID = 1L;

  MoveIssuePage(Site site) {
    super(site);
  }

  @Override
  void get(Visit visit) throws IOException {
    visit.goTo("/browse/" + issue(visit).getKey());
  }

  @Override
  void post(Visit visit) throws IOException {
    Jira jira = visit.site().jira();
    StoredIssue issue = issue(visit);
    int action =
        visit
            .parameter("action")
            .filter(a -> a.matches("\\d{1,9}"))
            .map(Integer::valueOf)
            .orElse(0);
    try {
      jira.issues().move(visit.user(), issue.getKey(), action, edits(visit), null);
    } catch (Refused e) {
      String name =
          jira.issues().moves(visit.user(), issue).stream()
              .filter(move -> move.id() == action)
              .map(Move::label)
              .findFirst()
              .orElse("This transition");
      IssuePage.refuse(visit, issue, name + " is not possible now", e, "");
      return;
    }
    visit.goTo("/browse/" + issue.getKey());
  }

  /** What a transition's screen would send with it. */
  private static Values edits(Visit visit) {
    Map<String, String[]> sent = new HashMap<>(visit.request().getParameterMap());
    List.of("key", "action", "atl_token").forEach(sent::remove);
    return Values.fromForm(sent);
  }

  private static StoredIssue issue(Visit visit) {
    return visit.site().jira().issues().visible(visit.user(), visit.parameter("key").orElse(""));
  }
}
