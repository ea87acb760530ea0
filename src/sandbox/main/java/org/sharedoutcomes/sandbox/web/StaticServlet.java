package org.sharedoutcomes.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Sends files in {@code static/} on the sandbox's class path. */
final class StaticServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    try (InputStream file =
        path.contains("..") || path.endsWith("/")
            ? null
            : StaticServlet.class.getResourceAsStream("/static" + path)) {
      if (file == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      response.setContentType(ContentTypes.of(path));
      response.setHeader("Cache-Control", "max-age=600");
      file.transferTo(response.getOutputStream());
    }
  }
}
