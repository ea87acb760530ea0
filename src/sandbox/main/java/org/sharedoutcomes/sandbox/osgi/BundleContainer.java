package org.sharedoutcomes.sandbox.osgi;

import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;

/** An installed plugin: its bundle, and its Spring context while it is enabled. */
public final class BundleContainer {
  private final Bundle bundle;
  private PluginContext context;

  private BundleContainer(Bundle bundle) {
    this.bundle = bundle;
  }

  /** Installs a jar; refuses one whose manifest Jira would rewrite or refuse. */
  public static BundleContainer install(Framework framework, Path jar) {
    Bundle bundle = framework.install(jar);
    BundleContainer container = new BundleContainer(bundle);
    for (String header : List.of("Atlassian-Plugin-Key", "Spring-Context")) {
      if (bundle.getHeaders().get(header) == null) {
        container.uninstall();
        throw new PluginRefused(
            "The manifest of %s lacks %s, so Jira would rewrite the plugin."
                .formatted(jar, header));
      }
    }
    return container;
  }

  public String key() {
    return bundle.getHeaders().get("Atlassian-Plugin-Key");
  }

  public String version() {
    return bundle.getVersion().toString();
  }

  public Bundle bundle() {
    return bundle;
  }

  /** Resolves and starts the bundle and makes its Spring context. */
  public void enable() {
    try {
      bundle.start();
    } catch (BundleException e) {
      throw new PluginRefused(
          "The plugin %s cannot be resolved: %s".formatted(key(), firstLine(e)), e);
    }
    try {
      context = PluginContext.of(bundle);
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
  }

  /** Closes the Spring context and stops the bundle. */
  public void disable() {
    if (context != null) {
      context.close();
      context = null;
    }
    stop();
  }

  public void uninstall() {
    try {
      bundle.uninstall();
    } catch (BundleException e) {
      throw new IllegalStateException("The bundle cannot be uninstalled", e);
    }
  }

  private void stop() {
    try {
      bundle.stop();
    } catch (BundleException e) {
      throw new IllegalStateException("The bundle cannot be stopped", e);
    }
  }

  /** A file of the plugin. */
  public Optional<URL> resource(String path) {
    return Optional.ofNullable(bundle.getEntry(path.startsWith("/") ? path.substring(1) : path));
  }

  /** The classes that lie in a package of the plugin's own jar, or below it. */
  public List<Class<?>> classesIn(String packageName) {
    Enumeration<URL> found = bundle.findEntries(packageName.replace('.', '/'), "*.class", true);
    return found == null
        ? List.of()
        : Collections.list(found).stream()
            .map(URL::getPath)
            .map(path -> path.substring(1, path.length() - ".class".length()).replace('/', '.'))
            .filter(name -> !name.endsWith("package-info"))
            .<Class<?>>map(this::load)
            .toList();
  }

  /** A class as the plugin sees it. */
  public Class<?> load(String className) {
    try {
      return bundle.loadClass(className);
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      throw new PluginRefused(
          "The class %s is neither in the plugin nor in a package that it imports (%s)."
              .formatted(className, e.getMessage()),
          e);
    }
  }

  public ClassLoader loader() {
    return bundle.adapt(BundleWiring.class).getClassLoader();
  }

  /** Makes an instance, its constructor's parameters taken from the plugin's Spring context. */
  public <T> T create(Class<T> type) {
    return context.create(type);
  }

  /** The services of a type that the plugin offers. */
  public <T> List<T> services(Class<T> type) {
    ServiceReference<?>[] offered = bundle.getRegisteredServices();
    return Stream.ofNullable(offered)
        .flatMap(Stream::of)
        .filter(reference -> offers(reference, type))
        .map(reference -> type.cast(bundle.getBundleContext().getService(reference)))
        .toList();
  }

  private static boolean offers(ServiceReference<?> reference, Class<?> type) {
    return List.of((String[]) reference.getProperty(Constants.OBJECTCLASS))
        .contains(type.getName());
  }

  private static String firstLine(Exception e) {
    return e.getMessage().lines().findFirst().orElse("").replace("Unable to resolve", "unresolved");
  }
}
