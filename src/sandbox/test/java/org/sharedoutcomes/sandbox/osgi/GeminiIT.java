package org.sharedoutcomes.sandbox.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/**
 * The plugin's jar in the container that Jira itself uses, with Jira's services as empty shells.
 */
public class GeminiIT {
  private static final Pattern REFERENCE =
      Pattern.compile("<osgi:reference[^>]*\\sinterface=\"([^\"]+)\"");
  private static final Pattern BEAN = Pattern.compile("<bean\\s[^>]*id=\"([^\"]+)\"");
  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private final Path plugin = Path.of(System.getProperty("plugin.jar"));
  private Framework felix;

  @Before
  public void start() throws Exception {
    felix =
        new org.apache.felix.framework.FrameworkFactory()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    folder.newFolder().toString(),
                    Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                    JiraExports.clause()
                        + ",org.apache.commons.logging;version=\"1.2\""
                        + ",org.aopalliance.aop,org.aopalliance.intercept",
                    Constants.FRAMEWORK_BUNDLE_PARENT,
                    Constants.FRAMEWORK_BUNDLE_PARENT_BOOT,
                    Constants.FRAMEWORK_BOOTDELEGATION,
                    "",
                    "felix.bootdelegation.implicit",
                    "false",
                    "felix.log.level",
                    "1"));
    felix.start();
  }

  @After
  public void stop() throws Exception {
    felix.stop();
    felix.waitForStop(TimeUnit.SECONDS.toMillis(10));
  }

  @Test
  public void the_plugin_starts_under_gemini_blueprint_with_every_bean() throws Exception {
    BundleContext context = felix.getBundleContext();
    List<Bundle> gemini = new ArrayList<>();
    gemini.add(
        context.installBundle(
            "namespaces", GeminiPatch.namespaces(GeminiIT.class.getClassLoader())));
    for (Path jar : geminiJars()) {
      gemini.add(context.installBundle(jar.getFileName().toString(), GeminiPatch.of(jar)));
    }
    for (Bundle bundle : gemini) {
      bundle.start();
    }
    String xml = springFiles();
    offerShells(context, xml);

    Bundle bundle;
    try (InputStream bytes = Files.newInputStream(plugin)) {
      bundle = context.installBundle("plugin", bytes);
    }
    bundle.start();

    Object spring = await(context, bundle, "org.springframework.context.ApplicationContext");
    Object[] names =
        (Object[]) spring.getClass().getMethod("getBeanDefinitionNames").invoke(spring);
    assertThat(names).contains(all(BEAN, xml).toArray());
    assertThat(await(context, bundle, LifecycleAware.class.getName())).isNotNull();
  }

  private static List<Path> geminiJars() {
    return Stream.of("io", "core", "extender")
        .map(
            part ->
                Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                    .filter(entry -> entry.contains("gemini-blueprint-" + part))
                    .map(Path::of)
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  private String springFiles() throws IOException {
    StringBuilder xml = new StringBuilder();
    try (JarFile jar = new JarFile(plugin.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        if (entry.getName().matches("META-INF/spring/.*\\.xml")) {
          xml.append(new String(jar.getInputStream(entry).readAllBytes()));
        }
      }
    }
    return xml.toString();
  }

  private static void offerShells(BundleContext context, String xml) throws Exception {
    for (String name : all(REFERENCE, xml)) {
      context.registerService(name, shell(Class.forName(name)), null);
    }
  }

  /** Something of a type that knows nothing and gives more of its kind. */
  private static Object shell(Class<?> type) {
    if (!type.isInterface()) {
      return type.isPrimitive() && type != void.class
          ? Array.get(Array.newInstance(type, 1), 0)
          : null;
    }
    return Proxy.newProxyInstance(
        GeminiIT.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" -> proxy == arguments[0];
              case "toString" -> "shell of " + type.getName();
              default -> shell(method.getReturnType());
            });
  }

  private static List<String> all(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Object await(BundleContext context, Bundle owner, String type) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end) {
      ServiceReference<?>[] all = context.getAllServiceReferences(type, null);
      for (ServiceReference<?> reference : all == null ? new ServiceReference<?>[0] : all) {
        if (reference.getBundle().equals(owner)) {
          return context.getService(reference);
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("Within a minute the plugin offered no " + type);
  }
}
