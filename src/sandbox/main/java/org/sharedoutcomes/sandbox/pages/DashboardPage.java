package org.sharedoutcomes.sandbox.pages;

import com.atlassian.jira.issue.Issue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.web.Page;

/** The dashboard: what the plugin shows there, the visitor's issues and what changed last. */
final class DashboardPage extends JiraPage {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 10;

  DashboardPage(Site site) {
    super(site);
  }

  @Override
  void get(Visit visit) throws IOException {
    List<Issue> assigned =
        IssueLists.found(
            visit,
            "assignee = currentUser() AND resolution = Unresolved ORDER BY priority DESC, updated DESC");
    List<Issue> recent = IssueLists.found(visit, "ORDER BY updated DESC");
    Map<String, Object> page =
        new Model()
            .with("panels", visit.panels("atl.jira.dashboard", visit.context(null, null)))
            .with("mayWork", visit.mayWork())
            .with("assigned", IssueLists.first(assigned, MOST))
            .with("hasAssigned", !assigned.isEmpty())
            .with("recent", IssueLists.first(recent, MOST))
            .with("hasRecent", !recent.isEmpty())
            .with(
                "projects",
                visit.mayWork()
                    ? visit.site().jira().projects().all().stream()
                        .map(project -> Map.of("key", project.getKey(), "name", project.getName()))
                        .toList()
                    : List.of())
            .map();
    visit.show(
        Page.general("System Dashboard", "pages/dashboard.vm")
            .nav("dashboard")
            .context("atl.dashboard")
            .with("page", page));
  }
}
