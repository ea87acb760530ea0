package com.atlassian.jira.jql.query;

import com.atlassian.jira.user.ApplicationUser;
import org.sharedoutcomes.evidence.Evidence;

/** For whom a query runs. */
@Evidence("P113")
public interface QueryCreationContext {
  @Evidence("MEM")
  ApplicationUser getApplicationUser();

  @Evidence("MEM")
  boolean isSecurityOverriden();
}
