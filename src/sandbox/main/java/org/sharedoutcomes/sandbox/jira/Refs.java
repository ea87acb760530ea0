package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;

/** The small things an issue refers to. */
final class Refs {
  private Refs() {}

  record Type(String id, String name, boolean subTask) implements IssueType {
    @Override
    public String getId() {
      return id;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean isSubTask() {
      return subTask;
    }
  }

  record Rank(String id, String name) implements Priority {
    @Override
    public String getId() {
      return id;
    }

    @Override
    public String getName() {
      return name;
    }
  }

  record End(String id, String name) implements Resolution {
    @Override
    public String getId() {
      return id;
    }

    @Override
    public String getName() {
      return name;
    }
  }

  record Tag(String label) implements Label {
    @Override
    public String getLabel() {
      return label;
    }
  }

  record Part(Long id, String name) implements ProjectComponent {
    @Override
    public Long getId() {
      return id;
    }

    @Override
    public String getName() {
      return name;
    }
  }
}
