package com.atlassian.jira.issue.link;

import java.util.Collection;
import org.sharedoutcomes.evidence.Evidence;

/** Finds what links can mean. */
@Evidence("C8")
public interface IssueLinkTypeManager {
  Collection<IssueLinkType> getIssueLinkTypesByStyle(String style);
}
