package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.List;

/** Projects as the plugin finds them. */
record ProjectAccess(Jira jira) implements ProjectManager {
  @Override
  public Project getProjectObj(Long id) {
    return jira.projects().find(id).orElse(null);
  }

  @Override
  public Project getProjectByCurrentKey(String key) {
    return jira.projects().find(key).orElse(null);
  }

  @Override
  public Project getProjectObjByKey(String key) {
    return getProjectByCurrentKey(key);
  }

  @Override
  public List<Project> getProjects() {
    return List.copyOf(jira.projects().all());
  }
}
