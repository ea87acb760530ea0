package org.sharedoutcomes.sandbox.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/** Finds out who is asking, by session or HTTP Basic, and surrounds each request. */
final class VisitFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  static final String SESSION_USER = "sandbox.user";
  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'self'";
  private final transient Accounts accounts;
  private final transient Visitors visitors;
  private final transient PageResources resources;

  VisitFilter(Accounts accounts, Visitors visitors, PageResources resources) {
    this.accounts = accounts;
    this.visitors = visitors;
    this.resources = resources;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.setCharacterEncoding("UTF-8");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    String basic = request.getHeader("Authorization");
    boolean byPassword = basic != null && basic.startsWith("Basic ");
    Optional<Account> account = byPassword ? byPassword(basic) : bySession(request);
    // Other schemes are left to the plugins.
    if (byPassword && account.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Jira sandbox\"");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    account.ifPresent(known -> request.setAttribute(CurrentUser.ATTRIBUTE, known));
    if (account.isPresent() && !request.getRequestURI().contains("/rest/")) {
      // As in Jira, whoever is logged in has a token before any panel asks for it.
      Xsrf.token(request, response);
    }
    Visits.begin(request);
    visitors.enter(account);
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException | LinkageError e) {
      fail(request, response, e);
    } finally {
      visitors.leave();
      resources.clear();
      Visits.end();
    }
  }

  private static void fail(
      HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws IOException {
    String reference = Incident.log(request.getMethod() + " " + request.getRequestURI(), failure);
    if (!response.isCommitted()) {
      response.sendError(
          HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
          "Something went wrong. The log has the reason under " + reference + ".");
    }
  }

  private Optional<Account> bySession(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((String) session.getAttribute(SESSION_USER)).flatMap(accounts::find);
  }

  private Optional<Account> byPassword(String header) {
    String decoded;
    try {
      decoded = new String(Base64.getDecoder().decode(header.substring(6).strip()), UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    int colon = decoded.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : accounts.authenticate(decoded.substring(0, colon), decoded.substring(colon + 1));
  }
}
