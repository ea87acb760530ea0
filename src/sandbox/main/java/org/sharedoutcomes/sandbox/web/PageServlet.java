package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page of Jira: a POST reaches it only with the token, or the header no form can send. */
public abstract class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private final transient Layout layout;

  protected PageServlet(Layout layout) {
    this.layout = layout;
  }

  protected final Layout layout() {
    return layout;
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getMethod().equals("POST")
        && !Xsrf.hasValidToken(request)
        && !Xsrf.hasHeader(request)) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      layout.render(
          request,
          response,
          Page.general("XSRF Security Token Missing", "message.vm")
              .with("text", "The token of this form is missing or old. Go back and try again."));
      return;
    }
    Xsrf.token(request, response);
    super.service(request, response);
  }
}
