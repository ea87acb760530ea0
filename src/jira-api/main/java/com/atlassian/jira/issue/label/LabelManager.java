package com.atlassian.jira.issue.label;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Set;
import org.sharedoutcomes.evidence.Evidence;

/** Gives labels to issues. */
@Evidence("JD")
public interface LabelManager {
  Set<Label> setLabels(
      ApplicationUser user,
      Long issueId,
      Set<String> labels,
      boolean sendNotification,
      boolean causeChangeNotification);
}
