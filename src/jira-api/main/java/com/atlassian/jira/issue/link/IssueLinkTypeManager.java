package com.atlassian.jira.issue.link;

import java.util.Collection;
import org.sharedoutcomes.evidence.Evidence;

/** Finds what links can mean. */
@Evidence("C8")
public interface IssueLinkTypeManager {
  /** Those that people may use. */
  Collection<IssueLinkType> getIssueLinkTypes();

  Collection<IssueLinkType> getIssueLinkTypesByStyle(String style);
}
