package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.List;

/** Who changed what of an issue, oldest first. */
record History(Jira jira) implements ChangeHistoryManager {
  @Override
  public List<ChangeItemBean> getChangeItemsForField(Issue issue, String field) {
    return getChangeHistories(issue).stream()
        .flatMap(change -> change.getChangeItemBeans().stream())
        .filter(item -> item.getField().equals(field))
        .toList();
  }

  @Override
  public List<ChangeHistory> getChangeHistories(Issue issue) {
    return ((StoredIssue) issue)
        .data().history().stream().map(change -> (ChangeHistory) new One(jira, change)).toList();
  }

  /** What one person changed at one time. */
  private static final class One extends ChangeHistory {
    private final Jira jira;
    private final IssueData.Change data;

    One(Jira jira, IssueData.Change data) {
      this.jira = jira;
      this.data = data;
    }

    @Override
    public ApplicationUser getAuthorObject() {
      return jira.memory().user(data.author());
    }

    @Override
    public Timestamp getTimePerformed() {
      return Timestamp.from(data.at());
    }

    @Override
    public List<ChangeItemBean> getChangeItemBeans() {
      return data.items().stream()
          .map(item -> (ChangeItemBean) new Changed(data.at(), item))
          .toList();
    }
  }
}
