package org.sharedoutcomes.sandbox.pages;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.jira.ProjectData;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.jira.StoredProject;
import org.sharedoutcomes.sandbox.web.Page;

/** Moves an issue to another project or type; no validator is asked, as in Jira. */
final class RelocateIssuePage extends JiraPage {
  private static final long serialVersionUID = 1L;

  RelocateIssuePage(Site site) {
    super(site);
  }

  private static StoredIssue issue(Visit visit) {
    return visit.site().jira().issues().visible(visit.user(), visit.parameter("key").orElse(""));
  }

  @Override
  void get(Visit visit) throws IOException {
    StoredIssue issue = issue(visit);
    List<StoredProject> projects = visit.site().jira().projects().all();
    Map<String, String> types = new LinkedHashMap<>();
    projects.stream()
        .flatMap(project -> project.data().types().stream())
        .filter(type -> !type.subTask())
        .map(ProjectData.Kind::name)
        .forEach(name -> types.put(name, name));
    Map<String, Object> form =
        new Model()
            .with("id", "move-issue")
            .with("title", "Move Issue : " + issue.getKey())
            .with("hasIssue", true)
            .with("key", issue.getKey())
            .with("project", issue.getProjectObject().getName())
            .with("projectKey", issue.getProjectObject().getKey())
            .with("refused", false)
            .with("refusals", List.of())
            .with("action", "/secure/MoveIssue.jspa")
            .with("hidden", List.of(Map.of("name", "key", "value", issue.getKey())))
            .with("fields", List.of(projectInput(projects, issue), typeInput(types, issue)))
            .with("submit", "Move")
            .with("submitId", "move-issue-submit")
            .with("back", "/browse/" + issue.getKey())
            .map();
    visit.show(
        Page.general("Move Issue " + issue.getKey(), "pages/form.vm")
            .nav("issues")
            .with("form", form));
  }

  private static Map<String, Object> projectInput(List<StoredProject> projects, StoredIssue issue) {
    return Input.of("select", "project", "New Project", "")
        .options(
            projects.stream()
                .map(
                    one ->
                        Input.option(
                            one.getKey(), one.getName(), one.equals(issue.getProjectObject())))
                .toList())
        .map();
  }

  private static Map<String, Object> typeInput(Map<String, String> types, StoredIssue issue) {
    String now = issue.data().type().name();
    return Input.of("select", "issuetype", "New Issue Type", "")
        .options(
            types.keySet().stream()
                .map(name -> Input.option(name, name, name.equals(now)))
                .toList())
        .map();
  }

  @Override
  void post(Visit visit) throws IOException {
    StoredIssue moved =
        visit
            .site()
            .jira()
            .issues()
            .relocate(
                visit.user(),
                visit.parameter("key").orElse(""),
                visit.parameter("project").orElse(""),
                visit.parameter("issuetype").orElse(""));
    visit.goTo("/browse/" + moved.getKey());
  }
}
