package com.atlassian.jira.issue.link;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;
import org.sharedoutcomes.evidence.Evidence;

/** Finds links between issues. */
@Evidence("C8")
public interface IssueLinkManager {
  List<IssueLink> getOutwardLinks(Long sourceId);

  List<IssueLink> getInwardLinks(Long destinationId);

  /** All links of the type, read at once; asks no permission. */
  @Evidence("JD")
  Collection<IssueLink> getIssueLinks(Long issueLinkTypeId);

  /** Asks no permission; no sequence puts the link last. */
  void createIssueLink(
      Long sourceId, Long destinationId, Long linkTypeId, Long sequence, ApplicationUser user)
      throws CreateException;
}
