package com.atlassian.jira.user;

import org.sharedoutcomes.evidence.Evidence;

/** A user. */
@Evidence("S11")
public interface ApplicationUser {
  String getKey();

  String getName();

  String getUsername();

  @Evidence("D113")
  String getEmailAddress();

  @Evidence("MEM")
  String getDisplayName();

  @Evidence("MEM")
  boolean isActive();
}
