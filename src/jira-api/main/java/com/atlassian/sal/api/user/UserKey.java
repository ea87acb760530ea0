package com.atlassian.sal.api.user;

import java.io.Serializable;
import org.sharedoutcomes.evidence.Evidence;

/** The key that stays with a user when the name changes. */
@Evidence("S11")
public final class UserKey implements Serializable {
  private static final long serialVersionUID = 1L;

  public UserKey(String userKey) {
    throw new UnsupportedOperationException("signature only");
  }

  public String getStringValue() {
    throw new UnsupportedOperationException("signature only");
  }
}
