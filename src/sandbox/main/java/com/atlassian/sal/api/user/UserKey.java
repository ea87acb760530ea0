package com.atlassian.sal.api.user;

import java.io.Serializable;
import java.util.Objects;

/** The key that stays with a user when the name changes. */
public final class UserKey implements Serializable {
  private static final long serialVersionUID = 1L;
  private final String key;

  public UserKey(String userKey) {
    this.key = Objects.requireNonNull(userKey, "userKey");
  }

  public String getStringValue() {
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UserKey that && that.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
