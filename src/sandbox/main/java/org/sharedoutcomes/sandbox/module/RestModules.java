package org.sharedoutcomes.sandbox.module;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.sharedoutcomes.sandbox.osgi.PluginRefused;

/** {@code <rest>}: JAX-RS resources below {@code /rest/<path>/<version>} and {@code …/latest}. */
final class RestModules extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger jersey = Logger.getLogger("org.glassfish.jersey");
  private final transient Map<String, ServletContainer> applications = new ConcurrentHashMap<>();

  RestModules() {
    // It warns of every resource that is given as an instance, and of mail types nobody uses.
    jersey.setLevel(Level.SEVERE);
  }

  Runnable enable(Xml xml, EnabledPlugin plugin) {
    String path = xml.required("path");
    String base = (path.startsWith("/") ? path : "/" + path) + "/";
    List<String> mounts = List.of(base + xml.required("version"), base + "latest");
    ServletContainer application = start(plugin.complete(xml), xml, plugin);
    mounts.forEach(mount -> applications.put(mount, application));
    return () -> {
      mounts.forEach(applications::remove);
      application.destroy();
    };
  }

  private ServletContainer start(String name, Xml xml, EnabledPlugin plugin) {
    ResourceConfig config = new ResourceConfig();
    config.setClassLoader(plugin.container().loader());
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    config.property("jersey.config.disableAutoDiscovery", true);
    config.property("jersey.config.disableMetainfServicesLookup", true);
    config.register(new JsonBodies());
    config.register(RestGuard.class);
    config.register(RestErrors.class);
    for (Class<?> type : classes(xml, plugin)) {
      if (type.isAnnotationPresent(Path.class)) {
        requireAccess(type);
        config.register(plugin.container().create(type));
      } else if (type.isAnnotationPresent(Provider.class)) {
        config.register(plugin.container().create(type));
      }
    }
    ServletContainer container = new ServletContainer(config);
    try {
      container.init(new ModuleServletConfig(name, getServletContext(), Map.of()));
    } catch (ServletException | RuntimeException e) {
      throw new PluginRefused("The REST module %s does not start: %s".formatted(name, e), e);
    }
    return container;
  }

  private static List<Class<?>> classes(Xml xml, EnabledPlugin plugin) {
    List<Class<?>> classes = new ArrayList<>();
    List<Xml> packages = xml.children("package");
    if (packages.isEmpty()) {
      classes.addAll(plugin.container().classesIn(""));
    }
    packages.forEach(name -> classes.addAll(plugin.container().classesIn(name.text())));
    return classes;
  }

  private static void requireAccess(Class<?> type) {
    if (Access.of(type).isPresent()) {
      return;
    }
    for (Method method : type.getMethods()) {
      boolean answers =
          Arrays.stream(method.getAnnotations())
              .map(Annotation::annotationType)
              .anyMatch(kind -> kind.isAnnotationPresent(jakarta.ws.rs.HttpMethod.class));
      if (answers && Access.of(method).isEmpty()) {
        throw new PluginRefused(
            "The REST resource %s says nowhere who may call %s: it needs a security annotation."
                .formatted(type.getName(), method.getName()));
      }
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String pathInfo = Optional.ofNullable(request.getPathInfo()).orElse("/");
    for (Map.Entry<String, ServletContainer> entry : applications.entrySet()) {
      if (pathInfo.equals(entry.getKey()) || pathInfo.startsWith(entry.getKey() + "/")) {
        entry.getValue().service(new PathRequest(request, "/rest" + entry.getKey()), response);
        return;
      }
    }
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
