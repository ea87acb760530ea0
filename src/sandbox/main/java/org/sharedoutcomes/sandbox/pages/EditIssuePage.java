package org.sharedoutcomes.sandbox.pages;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.jira.Refused;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.jira.Values;
import org.sharedoutcomes.sandbox.web.Page;

/** The edit screen of an issue. */
final class EditIssuePage extends JiraPage {
  private static final long serialVersionUID = 1L;

  EditIssuePage(Site site) {
    super(site);
  }

  private static StoredIssue issue(Visit visit) {
    String key = visit.parameter("key").or(() -> visit.parameter("id")).orElse("");
    return visit.site().jira().issues().visible(visit.user(), key);
  }

  @Override
  void get(Visit visit) throws IOException {
    show(visit, issue(visit), 200, List.of(), Map.of());
  }

  @Override
  void post(Visit visit) throws IOException {
    StoredIssue issue = issue(visit);
    Map<String, String[]> sent = new HashMap<>(visit.request().getParameterMap());
    List.of("key", "id", "atl_token").forEach(sent::remove);
    form(visit, issue, Map.of()).clearable().forEach(name -> sent.putIfAbsent(name, new String[0]));
    try {
      visit.site().jira().issues().edit(visit.user(), issue.getKey(), Values.fromForm(sent));
    } catch (Refused e) {
      show(visit, issue, e.why().status(), e.messages(), e.fields());
      return;
    }
    visit.goTo("/browse/" + issue.getKey());
  }

  private static IssueForm form(Visit visit, StoredIssue issue, Map<String, String> errors) {
    return new IssueForm(visit, issue.getProjectObject().data(), issue, errors);
  }

  private static void show(
      Visit visit, StoredIssue issue, int status, List<String> refusals, Map<String, String> errors)
      throws IOException {
    Map<String, Object> form =
        new Model()
            .with("id", "issue-edit")
            .with("title", "Edit Issue : " + issue.getKey())
            .with("hasIssue", true)
            .with("key", issue.getKey())
            .with("project", issue.getProjectObject().getName())
            .with("projectKey", issue.getProjectObject().getKey())
            .with("refused", !refusals.isEmpty() || !errors.isEmpty())
            .with("refusals", refusals.isEmpty() ? List.copyOf(errors.values()) : refusals)
            .with("action", "/secure/EditIssue.jspa")
            .with("hidden", List.of(Map.of("name", "key", "value", issue.getKey())))
            .with("fields", form(visit, issue, errors).inputs())
            .with("submit", "Update")
            .with("submitId", "issue-edit-submit")
            .with("back", "/browse/" + issue.getKey())
            .map();
    visit.show(
        status,
        Page.general("Edit Issue " + issue.getKey(), "pages/form.vm")
            .nav("issues")
            .context("jira.edit.issue")
            .with("form", form));
  }
}
