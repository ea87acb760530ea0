package org.sharedoutcomes.sandbox.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.Test;

/** What an administrator uploads to Jira. */
public class PluginJarIT {
  /** The product's own, and those of the two libraries that earn their place. */
  private static final String CLASSES =
      "(org/sharedoutcomes/(core|plugin)|org/apache/commons/(statistics|numbers)|de/siegmar/fastcsv)/.*";

  private final Path jar = Path.of(System.getProperty("plugin.jar"));

  @Test
  public void it_holds_only_classes_of_the_product_and_its_two_libraries_and_is_small()
      throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      List<String> names = file.stream().map(JarEntry::getName).toList();
      assertThat(names)
          .filteredOn(name -> name.endsWith(".class"))
          .isNotEmpty()
          .allMatch(name -> name.matches(CLASSES));
      assertThat(names).noneMatch(name -> name.endsWith(".jar"));
      assertThat(names).contains("atlassian-plugin.xml", "META-INF/spring/beans.xml");
    }
    assertThat(Files.size(jar)).isLessThanOrEqualTo(9 << 19);
  }

  @Test
  public void its_manifest_makes_it_a_plugin_that_jira_takes_as_it_is() throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes manifest = file.getManifest().getMainAttributes();
      assertThat(manifest.getValue("Atlassian-Plugin-Key"))
          .isEqualTo("org.sharedoutcomes.jira")
          .isEqualTo(manifest.getValue("Bundle-SymbolicName"));
      assertThat(manifest.getValue("Spring-Context")).isEqualTo("*");
      assertThat(manifest.getValue("Bundle-ManifestVersion")).isEqualTo("2");
      assertThat(manifest.getValue("Bundle-Version")).matches("\\d+\\.\\d+\\.\\d+(\\.\\w+)?");
      assertThat(manifest.getValue("Import-Package"))
          .contains("jakarta.servlet.http;version=\"[6.0,7)\"", "jakarta.ws.rs;version=\"[3.1,4)\"")
          .contains("net.java.ao", "com.atlassian.activeobjects.external")
          .doesNotContainPattern("javax\\.(?!crypto)")
          .doesNotContain("java.lang", "org.sharedoutcomes");
      assertThat(manifest.getValue("Export-Package")).isNull();
    }
  }

  @Test
  public void it_carries_no_time_of_its_build() throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.stream().map(JarEntry::getTime).distinct()).hasSize(1);
      assertThat(file.getManifest().getMainAttributes())
          .doesNotContainKeys(new Attributes.Name("Bnd-LastModified"), new Attributes.Name("Tool"));
    }
  }
}
