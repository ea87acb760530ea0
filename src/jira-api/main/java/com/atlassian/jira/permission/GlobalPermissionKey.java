package com.atlassian.jira.permission;

import org.sharedoutcomes.evidence.Evidence;

/** Names a global permission. */
@Evidence("P113")
public final class GlobalPermissionKey {
  public static final GlobalPermissionKey ADMINISTER = new GlobalPermissionKey();
  public static final GlobalPermissionKey SYSTEM_ADMIN = new GlobalPermissionKey();

  private GlobalPermissionKey() {}
}
