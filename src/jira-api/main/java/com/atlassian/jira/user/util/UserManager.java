package com.atlassian.jira.user.util;

import com.atlassian.jira.user.ApplicationUser;
import org.sharedoutcomes.evidence.Evidence;

/** Finds users. */
@Evidence("S11")
public interface UserManager {
  ApplicationUser getUserByKey(String key);

  @Evidence("MEM")
  ApplicationUser getUserByName(String name);
}
