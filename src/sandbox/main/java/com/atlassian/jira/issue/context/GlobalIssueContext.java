package com.atlassian.jira.issue.context;

/** Every project and every issue type: the only context that the sandbox has. */
public class GlobalIssueContext {
  private record Everywhere() implements JiraContextNode {}

  private GlobalIssueContext() {}

  public static JiraContextNode getInstance() {
    return new Everywhere();
  }
}
