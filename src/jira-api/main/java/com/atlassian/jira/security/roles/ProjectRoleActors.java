package com.atlassian.jira.security.roles;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Set;
import org.sharedoutcomes.evidence.Evidence;

/** Who has a role in a project. */
@Evidence("MEM")
public interface ProjectRoleActors {
  Set<ApplicationUser> getApplicationUsers();
}
