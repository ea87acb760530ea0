package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps visitors out until everything is up. */
final class Gate extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private volatile boolean open;

  void open() {
    open = true;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (open) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", "1");
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().println("The Jira sandbox is starting.");
  }
}
