package org.sharedoutcomes.sandbox.module;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A request as a servlet mounted at a deeper path sees it. */
final class PathRequest extends HttpServletRequestWrapper {
  private final String servletPath;

  PathRequest(HttpServletRequest request, String servletPath) {
    super(request);
    this.servletPath = servletPath;
  }

  @Override
  public String getServletPath() {
    return servletPath;
  }

  @Override
  public String getPathInfo() {
    String uri = getRequestURI();
    int semicolon = uri.indexOf(';');
    String path = semicolon < 0 ? uri : uri.substring(0, semicolon);
    String rest = path.substring(getContextPath().length() + servletPath.length());
    return rest.isEmpty()
        ? null
        : URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
