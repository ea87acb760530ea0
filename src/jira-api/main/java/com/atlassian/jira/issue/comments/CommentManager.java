package com.atlassian.jira.issue.comments;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import org.sharedoutcomes.evidence.Evidence;

/** Finds and writes comments. */
@Evidence("P113")
public interface CommentManager {
  @Evidence("MEM")
  Comment create(Issue issue, ApplicationUser author, String body, boolean dispatchEvent);
}
