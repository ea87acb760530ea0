package com.atlassian.sal.api.user;

import org.sharedoutcomes.evidence.Evidence;

/** What may be shown of a user. */
@Evidence("S11")
public interface UserProfile {
  UserKey getUserKey();

  String getUsername();

  String getFullName();

  @Evidence("OSL")
  String getEmail();
}
