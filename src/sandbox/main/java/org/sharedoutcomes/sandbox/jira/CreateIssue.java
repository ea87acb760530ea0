package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.user.ApplicationUser;

final class CreateIssue {
  CreateIssue(Jira jira) {}

  StoredIssue with(ApplicationUser user, Values values) {
    throw new UnsupportedOperationException("soon");
  }
}
