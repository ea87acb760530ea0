package com.atlassian.jira.issue;

import com.atlassian.jira.issue.fields.CustomField;
import java.sql.Timestamp;
import org.sharedoutcomes.evidence.Evidence;

/** An issue whose values may be set before it is updated. */
@Evidence("S11")
public interface MutableIssue extends Issue {
  @Evidence("MEM")
  void setCustomFieldValue(CustomField field, Object value);

  @Evidence("MEM")
  void setDueDate(Timestamp day);
}
