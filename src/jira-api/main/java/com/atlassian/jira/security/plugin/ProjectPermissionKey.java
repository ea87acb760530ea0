package com.atlassian.jira.security.plugin;

import org.sharedoutcomes.evidence.Evidence;

/** Names a project permission. */
@Evidence("S11")
public final class ProjectPermissionKey {
  @Evidence("MEM")
  public ProjectPermissionKey(String permissionKey) {}

  @Evidence("MEM")
  public String permissionKey() {
    throw new UnsupportedOperationException("signature only");
  }
}
