package org.sharedoutcomes.sandbox.pages;

import java.io.IOException;
import org.sharedoutcomes.sandbox.jira.Refused;
import org.sharedoutcomes.sandbox.jira.StoredIssue;

/** Takes a comment from the issue view. */
final class CommentPage extends JiraPage {
  private static final long serialVersionUID = 1L;

  CommentPage(Site site) {
    super(site);
  }

  @Override
  void get(Visit visit) throws IOException {
    visit.goTo("/browse/" + issue(visit).getKey());
  }

  @Override
  void post(Visit visit) throws IOException {
    StoredIssue issue = issue(visit);
    String text = visit.parameter("comment").orElse("");
    try {
      visit.site().jira().issues().comment(visit.user(), issue.getKey(), text);
    } catch (Refused e) {
      IssuePage.refuse(visit, issue, "The comment was not added", e, text);
      return;
    }
    visit.goTo("/browse/" + issue.getKey() + "#activitymodule");
  }

  private static StoredIssue issue(Visit visit) {
    return visit.site().jira().issues().visible(visit.user(), visit.parameter("key").orElse(""));
  }
}
