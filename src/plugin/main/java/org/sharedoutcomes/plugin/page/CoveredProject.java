package org.sharedoutcomes.plugin.page;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.sharedoutcomes.core.common.CurrentUser;
import org.sharedoutcomes.core.common.Permissions;
import org.sharedoutcomes.core.signoff.Coverage;
import org.sharedoutcomes.core.signoff.KnownCoverage;

/** Shows a panel of the issue view only where the product is used, and to who may use it. */
public final class CoveredProject implements Condition {
  private final KnownCoverage coverage;
  private final Permissions permissions;
  private final CurrentUser currentUser;

  public CoveredProject(KnownCoverage coverage, Permissions permissions, CurrentUser currentUser) {
    this.coverage = coverage;
    this.permissions = permissions;
    this.currentUser = currentUser;
  }

  @Override
  public void init(Map<String, String> params) {}

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    if (!(context.get("issue") instanceof Issue issue)) {
      return false;
    }
    Coverage now = coverage.now();
    String project = issue.getProjectObject().getKey();
    return (now.inProgramme(project) || now.underRules(project))
        && permissions.mayUse(currentUser.actor());
  }
}
