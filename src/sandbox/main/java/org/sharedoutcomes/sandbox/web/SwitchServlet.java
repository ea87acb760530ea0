package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** What the header offers: log in as another user, log out, language, colours. */
final class SwitchServlet extends PageServlet {
  private static final long serialVersionUID = 1L;
  private final transient Accounts accounts;

  SwitchServlet(Layout layout, Accounts accounts) {
    super(layout);
    this.accounts = accounts;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String user = request.getParameter("user");
    if ("".equals(user)) {
      Sessions.logOut(request);
    } else if (user != null) {
      accounts.find(user).ifPresent(account -> Sessions.logIn(request, account));
    }
    keep(request, response, "language", Preferences.LANGUAGE, Preferences.LANGUAGES);
    keep(request, response, "theme", Preferences.THEME, Preferences.THEMES);
    response.sendRedirect(Sessions.local(request, request.getParameter("back"), "/"));
  }

  private static void keep(
      HttpServletRequest request,
      HttpServletResponse response,
      String parameter,
      String name,
      List<String> allowed) {
    String value = request.getParameter(parameter);
    if (allowed.contains(value == null ? "" : value)) {
      Cookie cookie = new Cookie(name, value);
      cookie.setPath(request.getContextPath());
      cookie.setMaxAge(365 * 24 * 3600);
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
  }
}
