package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.user.ApplicationUser;

final class MoveIssue {
  MoveIssue(Jira jira) {}

  StoredIssue by(ApplicationUser user, String key, int transition, Values values, String comment) {
    throw new UnsupportedOperationException("soon");
  }
}
