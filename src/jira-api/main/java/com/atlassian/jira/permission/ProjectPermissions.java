package com.atlassian.jira.permission;

import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import org.sharedoutcomes.evidence.Evidence;

/** The project permissions of Jira itself. */
@Evidence("S11")
public final class ProjectPermissions {
  public static final ProjectPermissionKey BROWSE_PROJECTS =
      new ProjectPermissionKey("BROWSE_PROJECTS");
  public static final ProjectPermissionKey EDIT_ISSUES = new ProjectPermissionKey("EDIT_ISSUES");
  public static final ProjectPermissionKey ADMINISTER_PROJECTS =
      new ProjectPermissionKey("ADMINISTER_PROJECTS");

  @Evidence("MEM")
  public static final ProjectPermissionKey CREATE_ISSUES =
      new ProjectPermissionKey("CREATE_ISSUES");

  @Evidence("MEM")
  public static final ProjectPermissionKey TRANSITION_ISSUES =
      new ProjectPermissionKey("TRANSITION_ISSUES");

  @Evidence("C8")
  public static final ProjectPermissionKey LINK_ISSUES = new ProjectPermissionKey("LINK_ISSUES");

  private ProjectPermissions() {}
}
