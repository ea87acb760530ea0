package com.atlassian.jira.issue.fields.screen;

import org.sharedoutcomes.evidence.Evidence;

/** A screen of fields. */
@Evidence("MEM")
public interface FieldScreen {
  Long getId();

  String getName();

  boolean containsField(String fieldId);

  FieldScreenTab getTab(int position);
}
