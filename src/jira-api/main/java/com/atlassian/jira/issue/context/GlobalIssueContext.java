package com.atlassian.jira.issue.context;

import org.sharedoutcomes.evidence.Evidence;

/** Every project and every issue type. */
@Evidence("MEM")
public class GlobalIssueContext {
  private GlobalIssueContext() {}

  /** Seen in sources of Jira up to 7, and called by plugins since. */
  public static JiraContextNode getInstance() {
    throw new UnsupportedOperationException("signature only");
  }
}
