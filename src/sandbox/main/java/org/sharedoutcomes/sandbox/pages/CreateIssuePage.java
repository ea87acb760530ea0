package org.sharedoutcomes.sandbox.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.jira.ProjectData;
import org.sharedoutcomes.sandbox.jira.Refused;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.jira.StoredProject;
import org.sharedoutcomes.sandbox.jira.Values;
import org.sharedoutcomes.sandbox.web.Flash;
import org.sharedoutcomes.sandbox.web.Page;

/** The create screen. */
final class CreateIssuePage extends JiraPage {
  private static final long serialVersionUID = 1L;

  CreateIssuePage(Site site) {
    super(site);
  }

  @Override
  void get(Visit visit) throws IOException {
    show(visit, 200, List.of(), Map.of());
  }

  @Override
  void post(Visit visit) throws IOException {
    Map<String, String[]> sent = new HashMap<>(visit.request().getParameterMap());
    sent.remove("atl_token");
    StoredIssue made;
    try {
      made = visit.site().jira().issues().create(visit.user(), Values.fromForm(sent));
    } catch (Refused e) {
      show(visit, e.why().status(), e.messages(), e.fields());
      return;
    }
    Flash.success(
        visit.request(), "Issue %s has been successfully created.".formatted(made.getKey()));
    visit.goTo("/browse/" + made.getKey());
  }

  private static void show(
      Visit visit, int status, List<String> refusals, Map<String, String> errors)
      throws IOException {
    List<StoredProject> projects = visit.site().jira().projects().all();
    if (!visit.mayWork() || projects.isEmpty()) {
      Messages.notAllowed(visit);
      return;
    }
    String wanted = visit.parameter("project").or(() -> visit.parameter("pid")).orElse("");
    StoredProject project =
        projects.stream()
            .filter(p -> p.getKey().equals(wanted) || wanted.equals("" + p.getId()))
            .findFirst()
            .orElse(projects.get(0));
    List<Map<String, Object>> fields = new ArrayList<>();
    fields.add(projectInput(projects, project).map());
    fields.add(typeInput(visit, project.data()).map());
    fields.addAll(new IssueForm(visit, project.data(), null, errors).inputs());
    Map<String, Object> form =
        new Model()
            .with("id", "issue-create")
            .with("title", "Create Issue")
            .with("hasIssue", false)
            .with("refused", !refusals.isEmpty() || !errors.isEmpty())
            .with("refusals", refusals.isEmpty() ? List.copyOf(errors.values()) : refusals)
            .with("action", "/secure/CreateIssue.jspa")
            .with("hidden", List.of())
            .with("fields", fields)
            .with("submit", "Create")
            .with("submitId", "issue-create-submit")
            .with("back", "/secure/Dashboard.jspa")
            .map();
    visit.show(
        status,
        Page.general("Create Issue", "pages/form.vm")
            .nav("create")
            .context("jira.create.issue")
            .with("form", form));
  }

  private static Input projectInput(List<StoredProject> projects, StoredProject chosen) {
    return Input.of("select", "project", "Project", "")
        .required()
        .options(
            projects.stream()
                .map(p -> Input.option(p.getKey(), p.getName(), p.equals(chosen)))
                .toList());
  }

  private static Input typeInput(Visit visit, ProjectData project) {
    String chosen = visit.parameter("issuetype").orElse("");
    return Input.of("select", "issuetype", "Issue Type", "")
        .required()
        .options(
            project.types().stream()
                .filter(type -> !type.subTask())
                .map(t -> Input.option(t.id(), t.name(), t.id().equals(chosen)))
                .toList());
  }
}
