package com.atlassian.jira.security.groups;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import org.sharedoutcomes.evidence.Evidence;

/** Answers who is in which group. */
@Evidence("R9")
public interface GroupManager {
  boolean isUserInGroup(ApplicationUser user, String group);

  Collection<String> getGroupNamesForUser(ApplicationUser user);

  @Evidence("MEM")
  boolean groupExists(String group);

  @Evidence("MEM")
  Collection<ApplicationUser> getUsersInGroup(String group);
}
