package com.atlassian.jira.issue.label;

import org.sharedoutcomes.evidence.Evidence;

/** A label of an issue. */
@Evidence("MEM")
public interface Label {
  String getLabel();
}
