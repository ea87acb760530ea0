package org.sharedoutcomes.core.common;

/** Who asks: a user by Jira's unchanging user key, or nobody who is logged in. */
public record Actor(String userKey) {
  /** Somebody who is not logged in. */
  public static final Actor ANONYMOUS = new Actor(null);

  /** What the product does by itself, such as a scheduled job. Never comes from a request. */
  public static final Actor SYSTEM = new Actor("shared-outcomes");

  public boolean isAnonymous() {
    return userKey == null;
  }
}
