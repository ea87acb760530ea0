package com.atlassian.jira.issue.fields.screen;

import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import org.sharedoutcomes.evidence.Evidence;

/** Which screen serves which operation. */
@Evidence("MEM")
public interface FieldScreenScheme {
  FieldScreen getFieldScreen(ScreenableIssueOperation operation);
}
