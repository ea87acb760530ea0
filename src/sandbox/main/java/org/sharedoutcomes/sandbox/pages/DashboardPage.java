package org.sharedoutcomes.sandbox.pages;

import com.atlassian.jira.issue.Issue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.sandbox.web.DashboardItems;
import org.sharedoutcomes.sandbox.web.Page;

/**
 * The dashboard: what administrators have put there of what plugins offer, what plugins show there
 * anyway, the visitor's issues and what changed last.
 */
final class DashboardPage extends JiraPage {
  static final String PATH = "/secure/Dashboard.jspa";
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
    boolean editable = visit.site().jira().users().isAdministrator(visit.user());
    List<DashboardItems.Item> offered = visit.site().dashboardItems().items();
    List<Map<String, Object>> items =
        visit.site().dashboard().items().stream()
            .flatMap(placed -> item(placed, offered, editable).stream())
            .toList();
    Map<String, Object> page =
        new Model()
            .with("items", items)
            .with("editable", editable)
            .with("offered", offered.stream().map(DashboardPage::offered).toList())
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
            .file("pages/dashboard.js")
            .with("page", page));
  }

  private static Optional<Map<String, Object>> item(
      Dashboard.Placed placed, List<DashboardItems.Item> offered, boolean editable) {
    return offered.stream()
        .filter(item -> item.key().equals(placed.module()))
        .findFirst()
        .map(
            item ->
                new Model()
                    .with("id", placed.id())
                    .with("title", item.title())
                    .with("module", item.module())
                    .with("configurable", item.configurable() && editable)
                    .with("preferences", Dashboard.write(placed.preferences()))
                    .map());
  }

  private static Map<String, Object> offered(DashboardItems.Item item) {
    return Map.of("key", item.key(), "title", item.title(), "description", item.description());
  }

  @Override
  void post(Visit visit) throws IOException {
    if (!visit.site().jira().users().isAdministrator(visit.user())) {
      Messages.notAllowed(visit);
      return;
    }
    Dashboard dashboard = visit.site().dashboard();
    int id = visit.parameter("id").map(Integer::valueOf).orElse(0);
    String preferences = visit.parameter("preferences").orElse("{}");
    switch (visit.parameter("act").orElse("")) {
      case "add" -> dashboard.add(visit.parameter("item").orElseThrow(), preferences);
      case "remove" -> dashboard.remove(id);
      case "set-up" -> dashboard.setUp(id, preferences);
      default -> visit.response().sendError(400);
    }
    if (!visit.response().isCommitted()) {
      visit.goTo(PATH);
    }
  }
}
