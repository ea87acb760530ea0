package com.atlassian.jira.issue.link;

import org.sharedoutcomes.evidence.Evidence;

/** What a link means. */
@Evidence("MEM")
public interface IssueLinkType {
  Long getId();

  String getName();

  String getInward();

  String getOutward();

  String getStyle();
}
