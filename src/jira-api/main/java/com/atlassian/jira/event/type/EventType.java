package com.atlassian.jira.event.type;

import org.sharedoutcomes.evidence.Evidence;

/** What can happen to an issue. */
@Evidence("S11")
public class EventType {
  @Evidence("MEM")
  public static final Long ISSUE_CREATED_ID = Long.valueOf(1);

  @Evidence("MEM")
  public static final Long ISSUE_UPDATED_ID = Long.valueOf(2);

  @Evidence("MEM")
  public static final Long ISSUE_RESOLVED_ID = Long.valueOf(4);

  @Evidence("MEM")
  public static final Long ISSUE_REOPENED_ID = Long.valueOf(7);

  @Evidence("MEM")
  public static final Long ISSUE_MOVED_ID = Long.valueOf(9);

  @Evidence("MEM")
  public static final Long ISSUE_GENERICEVENT_ID = Long.valueOf(13);

  private EventType() {}
}
