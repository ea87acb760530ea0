package com.atlassian.jira.security.plugin;

/** Names a project permission. */
public final class ProjectPermissionKey {
  private final String key;

  public ProjectPermissionKey(String permissionKey) {
    key = permissionKey;
  }

  public String permissionKey() {
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProjectPermissionKey permission && permission.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
