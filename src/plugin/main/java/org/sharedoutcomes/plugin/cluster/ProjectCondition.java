package org.sharedoutcomes.plugin.cluster;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

/** Shows something on an issue by the issue's project, from memory, without a statement. */
abstract class ProjectCondition implements Condition {
  @Override
  public final void init(Map<String, String> params) {}

  @Override
  public final boolean shouldDisplay(Map<String, Object> context) {
    return context.get("issue") instanceof Issue issue
        && issue.getProjectObject() != null
        && shows(issue.getProjectObject().getKey());
  }

  abstract boolean shows(String projectKey);
}
