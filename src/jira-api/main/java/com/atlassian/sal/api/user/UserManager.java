package com.atlassian.sal.api.user;

import jakarta.servlet.http.HttpServletRequest;
import org.sharedoutcomes.evidence.Evidence;

/** Who is asking, and what an administrator is. */
@Evidence("S11")
public interface UserManager {
  UserProfile getRemoteUser();

  UserKey getRemoteUserKey();

  @Evidence("OSL")
  UserProfile getRemoteUser(HttpServletRequest request);

  @Evidence("OSL")
  UserKey getRemoteUserKey(HttpServletRequest request);

  UserProfile getUserProfile(UserKey key);

  UserProfile getUserProfile(String username);

  boolean isAdmin(UserKey key);

  boolean isSystemAdmin(UserKey key);

  @Evidence("OSL")
  boolean isUserInGroup(UserKey key, String group);

  @Evidence("OSL")
  boolean isLicensed(UserKey key);

  @Evidence("OSL")
  boolean isAnonymousAccessEnabled();
}
