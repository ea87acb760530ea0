package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who sent a request. */
public final class CurrentUser {
  static final String ATTRIBUTE = CurrentUser.class.getName();

  private CurrentUser() {}

  /** The account behind a request; empty for an anonymous visitor. */
  public static Optional<Account> of(HttpServletRequest request) {
    return Optional.ofNullable((Account) request.getAttribute(ATTRIBUTE));
  }
}
