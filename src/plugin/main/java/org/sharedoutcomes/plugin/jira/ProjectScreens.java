package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The screens on which issues of projects are made, edited and seen. */
public final class ProjectScreens {
  private final ProjectManager projects;
  private final IssueTypeScreenSchemeManager schemes;

  public ProjectScreens(ProjectManager projects, IssueTypeScreenSchemeManager schemes) {
    this.projects = projects;
    this.schemes = schemes;
  }

  /** Each screen once, by name; of every project when no key is given. */
  List<FieldScreen> of(Collection<String> keys) {
    Map<Long, FieldScreen> found = new TreeMap<>();
    for (Project project : projects.getProjects()) {
      if (keys.isEmpty() || keys.contains(project.getKey())) {
        add(found, project);
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparing(FieldScreen::getName, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private void add(Map<Long, FieldScreen> found, Project project) {
    IssueTypeScreenScheme scheme = schemes.getIssueTypeScreenScheme(project);
    for (IssueType type : project.getIssueTypes()) {
      FieldScreenScheme screens = scheme.getEffectiveFieldScreenScheme(type);
      for (ScreenableIssueOperation operation :
          List.of(
              IssueOperations.CREATE_ISSUE_OPERATION,
              IssueOperations.EDIT_ISSUE_OPERATION,
              IssueOperations.VIEW_ISSUE_OPERATION)) {
        FieldScreen screen = screens.getFieldScreen(operation);
        if (screen != null) {
          found.put(screen.getId(), screen);
        }
      }
    }
  }
}
