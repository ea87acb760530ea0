package com.atlassian.jira.issue.changehistory;

import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.List;
import org.sharedoutcomes.evidence.Evidence;

/** What one person changed of an issue at one time. */
@Evidence("MEM")
public class ChangeHistory {
  public ApplicationUser getAuthorObject() {
    throw new UnsupportedOperationException("signature only");
  }

  public Timestamp getTimePerformed() {
    throw new UnsupportedOperationException("signature only");
  }

  public List<ChangeItemBean> getChangeItemBeans() {
    throw new UnsupportedOperationException("signature only");
  }
}
