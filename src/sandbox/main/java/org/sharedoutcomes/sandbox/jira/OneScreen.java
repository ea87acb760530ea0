package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenTab;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;

/** Jira's default screen, which every project uses for everything. */
record OneScreen(Jira jira)
    implements FieldScreenManager, IssueTypeScreenSchemeManager, FieldScreen, FieldScreenTab {
  private static final long ID = 1;

  @Override
  public FieldScreen getFieldScreen(Long id) {
    return id == ID ? this : null;
  }

  @Override
  public Collection<FieldScreen> getFieldScreens() {
    return List.of(this);
  }

  @Override
  public IssueTypeScreenScheme getIssueTypeScreenScheme(Project project) {
    FieldScreenScheme everything = operation -> this;
    return type -> everything;
  }

  @Override
  public Long getId() {
    return ID;
  }

  @Override
  public String getName() {
    return "Default Screen";
  }

  @Override
  public boolean containsField(String fieldId) {
    return jira.fields().find(fieldId).map(jira.fields()::isShown).orElse(false);
  }

  @Override
  public FieldScreenTab getTab(int position) {
    if (position != 0) {
      throw new UnsupportedOperationException("not in the sandbox: more than one tab");
    }
    return this;
  }

  @Override
  public void addFieldScreenLayoutItem(String fieldId) {
    jira.fields().show(fieldId);
  }
}
