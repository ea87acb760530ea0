package com.atlassian.jira.issue.fields.screen;

import org.sharedoutcomes.evidence.Evidence;

/** A tab of a screen. */
@Evidence("MEM")
public interface FieldScreenTab {
  void addFieldScreenLayoutItem(String fieldId);
}
