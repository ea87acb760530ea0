package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Who is logged in, in a session. */
final class Sessions {
  private Sessions() {}

  static void logIn(HttpServletRequest request, Account account) {
    request.getSession();
    request.changeSessionId();
    request.getSession().setAttribute(VisitFilter.SESSION_USER, account.name());
  }

  static void logOut(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** A complete address on this host for a wished one, which may lead nowhere else. */
  static String local(HttpServletRequest request, String wished, String otherwise) {
    String context = request.getContextPath();
    boolean safe =
        wished != null
            && wished.startsWith("/")
            && !wished.startsWith("//")
            && wished.chars().noneMatch(c -> c == '\\' || c < ' ');
    String path = safe ? wished : otherwise;
    return path.startsWith(context + "/") || path.equals(context) ? path : context + path;
  }
}
