package org.sharedoutcomes.sandbox.module;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharedoutcomes.sandbox.web.ContentTypes;

/** Sends the files of web-resources, at {@code /download/resources} and {@code /s}. */
final class DownloadServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern ADDRESS =
      Pattern.compile("(?:/s/.*/_)?/download/resources/([^/]+)/(.+)");
  private final transient WebResources resources;

  DownloadServlet(WebResources resources) {
    this.resources = resources;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    Matcher address = ADDRESS.matcher(path);
    Optional<byte[]> file =
        address.matches() ? resources.file(address.group(1), address.group(2)) : Optional.empty();
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(ContentTypes.of(path));
    response.setHeader(
        "Cache-Control", path.startsWith("/s/") ? "private, max-age=31536000" : "no-cache");
    response.getOutputStream().write(file.get());
  }
}
