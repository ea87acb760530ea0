package com.atlassian.jira.plugin.webfragment.model;

import com.atlassian.jira.project.Project;
import java.util.Map;

/** What a page is about, for panels and links. */
public class JiraHelper {
  private final Project project;
  private final Map<String, Object> params;

  public JiraHelper(Project project, Map<String, Object> params) {
    this.project = project;
    this.params = Map.copyOf(params);
  }

  public Map<String, Object> getContextParams() {
    return params;
  }

  public Project getProject() {
    return project;
  }
}
