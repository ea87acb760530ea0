package com.atlassian.jira.issue.changehistory;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import java.util.List;
import org.sharedoutcomes.evidence.Evidence;

/** What was changed of issues. */
@Evidence("OSL")
public interface ChangeHistoryManager {
  @Evidence("MEM")
  List<ChangeHistory> getChangeHistories(Issue issue);

  List<ChangeItemBean> getChangeItemsForField(Issue issue, String field);
}
