package com.atlassian.jira.issue.status.category;

import org.sharedoutcomes.evidence.Evidence;

/** The category of a status: {@code new}, {@code indeterminate} or {@code done}. */
@Evidence("MEM")
public interface StatusCategory {
  String getKey();
}
