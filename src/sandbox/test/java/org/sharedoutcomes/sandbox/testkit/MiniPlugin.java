package org.sharedoutcomes.sandbox.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A small plugin, put together in a test: a servlet, a resource, a panel, links and texts. */
public final class MiniPlugin {
  public static final String KEY = "mini";
  private static final String IMPORTS =
      "jakarta.servlet;version=\"[6.0,7)\",jakarta.servlet.http;version=\"[6.0,7)\","
          + "jakarta.ws.rs;version=\"[3.1,4)\",jakarta.ws.rs.core;version=\"[3.1,4)\","
          + "com.atlassian.sal.api.user,com.atlassian.sal.api.message,com.atlassian.sal.api.lifecycle,"
          + "com.atlassian.sal.api.pluginsettings,com.atlassian.templaterenderer,"
          + "com.atlassian.plugins.rest.api.security.annotation,com.atlassian.annotations.security,"
          + "com.atlassian.webresource.api.assembler,com.atlassian.plugin.web,com.atlassian.plugin,"
          + "com.atlassian.jira.plugin.webfragment.conditions,com.atlassian.velocity.htmlsafe,org.slf4j";

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Manifest manifest = new Manifest();

  private MiniPlugin() {
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", KEY);
    main.putValue("Bundle-Version", "1.0.0");
    main.putValue("Atlassian-Plugin-Key", KEY);
    main.putValue("Spring-Context", "*");
    main.putValue("Import-Package", IMPORTS);
  }

  /** A plugin that holds these classes of the tests, with this Spring file and descriptor. */
  public static MiniPlugin of(String beans, String modules, Class<?>... classes) {
    MiniPlugin plugin = new MiniPlugin();
    plugin.file(
        "META-INF/spring/beans.xml",
        """
        <beans xmlns="http://www.springframework.org/schema/beans"
            xmlns:context="http://www.springframework.org/schema/context"
            xmlns:osgi="http://www.eclipse.org/gemini/blueprint/schema/blueprint"
            default-autowire="constructor" osgi:default-timeout="30000">%s</beans>
        """
            .formatted(beans));
    plugin.file(
        "atlassian-plugin.xml",
        "<atlassian-plugin key=\"mini\" name=\"Mini\" plugins-version=\"2\">%s</atlassian-plugin>"
            .formatted(modules));
    for (Class<?> type : classes) {
      plugin.add(type);
    }
    return plugin;
  }

  public MiniPlugin file(String name, String text) {
    files.put(name, text.getBytes(UTF_8));
    return this;
  }

  public MiniPlugin without(String header) {
    manifest.getMainAttributes().remove(new Attributes.Name(header));
    return this;
  }

  private void add(Class<?> type) {
    String name = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream("/" + name)) {
      files.put(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the jar. */
  public Path jar(Path folder) {
    Path jar = folder.resolve("mini.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out, manifest)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }
}
