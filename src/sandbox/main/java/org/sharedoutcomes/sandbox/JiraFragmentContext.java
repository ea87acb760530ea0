package org.sharedoutcomes.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import org.sharedoutcomes.sandbox.jira.Jira;
import org.sharedoutcomes.sandbox.web.FragmentContext;

/** What links in the header and the sidebar know of the page they stand on. */
record JiraFragmentContext(Jira jira) implements FragmentContext {
  @Override
  public Map<String, Object> of(HttpServletRequest request, String projectKey) {
    Map<String, Object> context = new HashMap<>();
    Project project = projectKey == null ? null : project(projectKey);
    context.put("user", jira.users().loggedIn());
    context.put("project", project);
    context.put("baseUrl", request.getContextPath());
    Map<String, Object> params = new HashMap<>();
    if (project != null) {
      params.put("project", project);
      String encoded = URLEncoder.encode(project.getKey(), UTF_8);
      context.put("projectKeyEncoded", encoded);
      context.put("pathEncodedProjectKey", encoded);
    }
    context.put("helper", new JiraHelper(project, params));
    return context;
  }

  private Project project(String key) {
    ProjectManager projects = (ProjectManager) jira.components().get(ProjectManager.class);
    return projects.getProjectByCurrentKey(key);
  }
}
