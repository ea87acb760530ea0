package org.sharedoutcomes.sandbox.module;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;
import org.sharedoutcomes.sandbox.web.CurrentUser;

/** {@code <servlet>}: everything below {@code /plugins/servlet}. */
final class ServletModules extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private final transient List<Route> routes = new CopyOnWriteArrayList<>();

  /** A servlet and one of its patterns, without the star. */
  private record Route(
      String path, boolean below, Servlet servlet, Access access, ClassLoader loader) {
    boolean matches(String pathInfo) {
      return pathInfo.equals(path) || (below && pathInfo.startsWith(path + "/"));
    }
  }

  Runnable enable(Xml xml, EnabledPlugin plugin) {
    Servlet servlet = plugin.create(xml.required("class"), Servlet.class);
    Access access = Access.of(servlet.getClass()).orElse(Access.LICENSED);
    try {
      servlet.init(new ModuleServletConfig(plugin.complete(xml), getServletContext(), xml));
    } catch (ServletException e) {
      throw new PluginRefused(
          "The servlet %s does not start: %s".formatted(plugin.complete(xml), e.getMessage()), e);
    }
    List<Route> mine = new ArrayList<>();
    for (Xml pattern : xml.children("url-pattern")) {
      boolean below = pattern.text().endsWith("/*");
      String path =
          below ? pattern.text().substring(0, pattern.text().length() - 2) : pattern.text();
      mine.add(new Route(path, below, servlet, access, plugin.container().loader()));
    }
    routes.addAll(mine);
    return () -> {
      routes.removeAll(mine);
      servlet.destroy();
    };
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String pathInfo = Optional.ofNullable(request.getPathInfo()).orElse("/");
    Optional<Route> route =
        routes.stream()
            .filter(candidate -> candidate.matches(pathInfo))
            .max(Comparator.comparingInt(candidate -> candidate.path().length()));
    if (route.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    switch (route.get().access().verdict(CurrentUser.of(request))) {
      case LOG_IN_FIRST -> response.sendRedirect(loginAddress(request));
      case FORBIDDEN -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
      case LET_IN -> run(route.get(), request, response);
    }
  }

  private static void run(Route route, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(route.loader());
    try {
      route
          .servlet()
          .service(new PathRequest(request, "/plugins/servlet" + route.path()), response);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String loginAddress(HttpServletRequest request) {
    String query = request.getQueryString();
    String back =
        request.getRequestURI().substring(request.getContextPath().length())
            + (query == null ? "" : "?" + query);
    return request.getContextPath()
        + "/login.jsp?os_destination="
        + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }
}
