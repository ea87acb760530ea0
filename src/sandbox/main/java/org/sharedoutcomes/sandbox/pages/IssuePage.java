package org.sharedoutcomes.sandbox.pages;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.sharedoutcomes.sandbox.jira.Refused;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.web.Page;

/** The issue view, at {@code /browse/KEY}. */
final class IssuePage extends JiraPage {
  private static final long serialVersionUID = 1L;

  IssuePage(Site site) {
    super(site);
  }

  @Override
  void get(Visit visit) throws IOException {
    String key = visit.rest();
    if (!key.contains("-") && visit.site().jira().projects().find(key).isPresent()) {
      visit.goTo("/projects/" + key);
      return;
    }
    StoredIssue issue = visit.site().jira().issues().visible(visit.user(), key);
    show(visit, issue, 200, new Model().with("refused", false).with("draft", ""));
  }

  /** Shows the issue as it is, with what was not possible above it. */
  static void refuse(Visit visit, StoredIssue issue, String title, Refused refused, String draft)
      throws IOException {
    List<String> sentences =
        Stream.concat(refused.messages().stream(), refused.fields().values().stream()).toList();
    show(
        visit,
        issue,
        refused.why().status(),
        new Model()
            .with("refused", true)
            .with("refusedTitle", title)
            .with("refusals", sentences)
            .with("draft", draft));
  }

  private static void show(Visit visit, StoredIssue issue, int status, Model model)
      throws IOException {
    new IssueView(visit, issue).fill(model);
    String title = "[%s] %s".formatted(issue.getKey(), issue.getSummary());
    visit.show(
        status,
        Page.general(title, "pages/issue.vm")
            .nav("issues")
            .project(issue.getProjectObject().getKey())
            .context("jira.view.issue")
            .with("issue", model.map()));
  }
}
