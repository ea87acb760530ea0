package com.atlassian.jira;

import org.sharedoutcomes.evidence.Evidence;

/** The kinds of values Jira knows. */
@Evidence("P113")
public final class JiraDataTypes {
  public static final JiraDataType ISSUE = new JiraDataType() {};

  private JiraDataTypes() {}
}
