package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.user.ApplicationUser;

final class EditIssue {
  EditIssue(Jira jira) {}

  StoredIssue with(ApplicationUser user, String key, Values values) {
    throw new UnsupportedOperationException("soon");
  }

  IssueData.Remark comment(ApplicationUser user, String key, String body) {
    throw new UnsupportedOperationException("soon");
  }

  StoredIssue link(ApplicationUser user, String from, String type, String to) {
    throw new UnsupportedOperationException("soon");
  }
}
