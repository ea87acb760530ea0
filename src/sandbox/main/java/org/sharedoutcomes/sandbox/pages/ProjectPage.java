package org.sharedoutcomes.sandbox.pages;

import com.atlassian.jira.issue.Issue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.sandbox.jira.StoredProject;
import org.sharedoutcomes.sandbox.web.Page;

/** A project: its summary, or the plugin's panel that its sidebar selects. */
final class ProjectPage extends JiraPage {
  private static final long serialVersionUID = 1L;

  ProjectPage(Site site) {
    super(site);
  }

  @Override
  void get(Visit visit) throws IOException {
    Optional<StoredProject> project =
        visit.site().jira().projects().find(visit.rest()).filter(found -> visit.mayWork());
    if (project.isEmpty()) {
      Messages.noProject(visit);
      return;
    }
    show(visit, project.get());
  }

  private static void show(Visit visit, StoredProject project) throws IOException {
    String item = visit.parameter("selectedItem").orElse("");
    List<Map<String, Object>> panels =
        item.isEmpty() ? List.of() : visit.panels(item, visit.context(project, null));
    Model model =
        new Model()
            .with("name", project.getName())
            .with("key", project.getKey())
            .with("panels", panels)
            .with("selected", !panels.isEmpty());
    if (panels.isEmpty()) {
      String jql = "project = \"%s\"".formatted(project.getKey());
      List<Issue> open =
          IssueLists.found(visit, jql + " AND resolution = Unresolved ORDER BY updated DESC");
      model
          .with("total", IssueLists.found(visit, jql).size())
          .with("open", open.size())
          .with("epics", IssueLists.found(visit, jql + " AND issuetype = Epic").size())
          .with("recent", IssueLists.first(open, 15));
    }
    visit.show(
        Page.general(project.getName(), "pages/project.vm")
            .project(project.getKey())
            .item(item.isEmpty() ? null : item)
            .with("page", model.map()));
  }
}
