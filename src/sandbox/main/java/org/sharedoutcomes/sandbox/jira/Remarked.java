package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Date;

/** A comment as the plugin sees it. */
record Remarked(Jira jira, IssueData.Remark data) implements Comment {
  @Override
  public String getBody() {
    return data.body();
  }

  @Override
  public ApplicationUser getAuthorApplicationUser() {
    return jira.memory().user(data.author());
  }

  @Override
  public Date getCreated() {
    return Date.from(data.at());
  }
}
