package com.atlassian.jira.issue.link;

import com.atlassian.jira.issue.Issue;
import org.sharedoutcomes.evidence.Evidence;

/** A link between two issues. */
@Evidence("MEM")
public interface IssueLink {
  Issue getSourceObject();

  Issue getDestinationObject();

  Long getSourceId();

  Long getDestinationId();

  IssueLinkType getIssueLinkType();

  boolean isSystemLink();
}
