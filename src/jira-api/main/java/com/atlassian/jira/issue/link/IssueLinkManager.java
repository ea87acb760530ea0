package com.atlassian.jira.issue.link;

import java.util.List;
import org.sharedoutcomes.evidence.Evidence;

/** Finds links between issues. */
@Evidence("C8")
public interface IssueLinkManager {
  List<IssueLink> getOutwardLinks(Long sourceId);

  List<IssueLink> getInwardLinks(Long destinationId);
}
