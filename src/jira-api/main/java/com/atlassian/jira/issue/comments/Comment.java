package com.atlassian.jira.issue.comments;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Date;
import org.sharedoutcomes.evidence.Evidence;

/** A comment on an issue. */
@Evidence("P113")
public interface Comment {
  @Evidence("MEM")
  String getBody();

  @Evidence("MEM")
  ApplicationUser getAuthorApplicationUser();

  @Evidence("MEM")
  Date getCreated();
}
