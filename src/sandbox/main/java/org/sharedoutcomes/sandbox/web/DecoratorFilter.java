package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts Jira's layout around a servlet's page that asks for it by its decorator. */
final class DecoratorFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private final transient Layout layout;

  DecoratorFilter(Layout layout) {
    this.layout = layout;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HeldResponse held = new HeldResponse(response);
    chain.doFilter(request, held);
    if (!held.isHtml()) {
      held.sendOn();
      return;
    }
    DecoratedPage page = DecoratedPage.of(held.text());
    if (page.kind().isEmpty()) {
      held.sendOn();
    } else {
      layout.render(
          request,
          response,
          Page.decorated(page.kind().get(), page.title(), page.head(), page.body()));
    }
  }
}
