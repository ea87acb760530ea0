package org.sharedoutcomes.sandbox.pages;

import java.io.IOException;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.web.Flash;

/** Makes an issue like another, in one click. */
final class CloneIssuePage extends JiraPage {
  private static final long serialVersionUID = 1L;

  CloneIssuePage(Site site) {
    super(site);
  }

  @Override
  void get(Visit visit) throws IOException {
    visit.goTo("/browse/" + visit.parameter("key").orElse(""));
  }

  @Override
  void post(Visit visit) throws IOException {
    String key = visit.parameter("key").orElse("");
    StoredIssue made = visit.site().jira().issues().copy(visit.user(), key);
    Flash.success(
        visit.request(), "Issue %s has been cloned from %s.".formatted(made.getKey(), key));
    visit.goTo("/browse/" + made.getKey());
  }
}
