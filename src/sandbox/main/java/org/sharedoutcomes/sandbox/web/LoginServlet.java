package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Jira's login page. */
final class LoginServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private final transient Layout layout;
  private final transient Accounts accounts;

  LoginServlet(Layout layout, Accounts accounts) {
    this.layout = layout;
    this.accounts = accounts;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    show(request, response, false);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Account> account =
        accounts.authenticate(
            Optional.ofNullable(request.getParameter("os_username")).orElse(""),
            Optional.ofNullable(request.getParameter("os_password")).orElse(""));
    if (account.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      show(request, response, true);
      return;
    }
    Sessions.logIn(request, account.get());
    response.sendRedirect(Sessions.local(request, request.getParameter("os_destination"), "/"));
  }

  private void show(HttpServletRequest request, HttpServletResponse response, boolean refused)
      throws IOException {
    String destination = request.getParameter("os_destination");
    layout.render(
        request,
        response,
        Page.general("Log in", "login.vm")
            .with("refused", refused)
            .with("destination", destination == null ? "" : destination));
  }
}
