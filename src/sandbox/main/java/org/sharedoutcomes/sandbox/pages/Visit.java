package org.sharedoutcomes.sandbox.pages;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.sandbox.jira.StoredIssue;
import org.sharedoutcomes.sandbox.web.Fragments;
import org.sharedoutcomes.sandbox.web.Page;

/** One request to a page, by someone who is logged in. */
record Visit(
    Site site, ApplicationUser user, HttpServletRequest request, HttpServletResponse response) {

  Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
  }

  /** What follows the page's address, without the slash. */
  String rest() {
    String info = request.getPathInfo();
    return info == null ? "" : info.substring(1);
  }

  boolean mayWork() {
    return site.jira().users().mayWork(user);
  }

  void show(Page page) throws IOException {
    site.layout().render(request, response, page.file("pages/pages.css"));
  }

  void show(int status, Page page) throws IOException {
    response.setStatus(status);
    show(page);
  }

  void goTo(String path) throws IOException {
    response.sendRedirect(request.getContextPath() + path);
  }

  /** The context in which fragments of a project, and of an issue if there is one, are shown. */
  Map<String, Object> context(Project project, StoredIssue issue) {
    Map<String, Object> parameters = new HashMap<>();
    Map<String, Object> context = new HashMap<>();
    context.put("user", user);
    context.put("project", project);
    if (issue != null) {
      parameters.put("issue", issue);
      context.put("issue", issue);
    }
    if (project != null) {
      parameters.put("project", project);
    }
    context.put("helper", new JiraHelper(project, parameters));
    context.put("baseUrl", request.getContextPath());
    return context;
  }

  /** The rendered panels of a location. */
  List<Map<String, Object>> panels(String location, Map<String, Object> context) {
    return site.fragments().panels(location, context).stream().map(Visit::panel).toList();
  }

  private static Map<String, Object> panel(Fragments.Panel panel) {
    return new Model()
        .with("id", panel.key().replaceAll("[^A-Za-z0-9_-]", "-"))
        .with("label", panel.label())
        .with("html", panel.html())
        .map();
  }
}
