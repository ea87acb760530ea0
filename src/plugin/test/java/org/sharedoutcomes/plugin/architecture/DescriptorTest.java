package org.sharedoutcomes.plugin.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedoutcomes.plugin.architecture.ProjectFiles.elements;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Everything that the descriptor and the bean files name is there, and what must be named is. */
public class DescriptorTest {
  private static final String OURS = "org.sharedoutcomes.";
  private static final Document DESCRIPTOR = ProjectFiles.xml(ProjectFiles.DESCRIPTOR);
  private static final JavaClasses PLUGIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.sharedoutcomes.plugin");

  @Test
  public void every_class_that_the_descriptor_names_exists() {
    List<String> named =
        Stream.concat(
                elements(DESCRIPTOR, "*").stream().map(element -> element.getAttribute("class")),
                Stream.of(
                        "validator-class",
                        "condition-class",
                        "function-class",
                        "entity",
                        "upgradeTask")
                    .flatMap(name -> elements(DESCRIPTOR, name).stream())
                    .map(element -> element.getTextContent().strip()))
            .filter(name -> name.startsWith(OURS))
            .toList();
    assertThat(named).isNotEmpty().allSatisfy(DescriptorTest::exists);
  }

  @Test
  public void every_class_that_jira_makes_has_one_public_constructor() {
    assertThat(elements(DESCRIPTOR, "*").stream().map(element -> element.getAttribute("class")))
        .filteredOn(name -> name.startsWith(OURS))
        .allSatisfy(
            name -> {
              Class<?> type = Class.forName(name, false, getClass().getClassLoader());
              assertThat(type.getDeclaredConstructors()).as(name).hasSize(1);
              assertThat(type.getConstructors()).as(name).hasSize(1);
            });
  }

  @Test
  public void every_file_that_the_descriptor_names_exists() {
    List<String> locations =
        elements(DESCRIPTOR, "resource").stream()
            .filter(element -> !element.getAttribute("type").equals("i18n"))
            .map(element -> element.getAttribute("location").replaceFirst("^/", ""))
            .toList();
    assertThat(locations)
        .isNotEmpty()
        .allSatisfy(
            location ->
                // What the build packs from a library lies among the classes only.
                assertThat(java.nio.file.Path.of("target", "classes", location)).exists());
  }

  @Test
  public void every_text_that_the_descriptor_names_exists() {
    Properties texts =
        ProjectFiles.properties(ProjectFiles.TEXTS.resolve("shared-outcomes.properties"));
    Stream<String> keys =
        elements(DESCRIPTOR, "*").stream()
            .filter(element -> !element.getTagName().equals("param"))
            .flatMap(
                element ->
                    Stream.of(element.getAttribute("i18n-name-key"), labelOrDescription(element)));
    assertThat(keys.filter(key -> !key.isEmpty()))
        .isNotEmpty()
        .isSubsetOf(texts.stringPropertyNames());
  }

  private static String labelOrDescription(Element element) {
    return List.of("label", "description", "tooltip").contains(element.getTagName())
        ? element.getAttribute("key")
        : "";
  }

  @Test
  public void no_two_modules_have_the_same_key() {
    List<String> keys =
        elements(DESCRIPTOR, "*").stream()
            .filter(element -> element.getParentNode() == DESCRIPTOR.getDocumentElement())
            .map(element -> element.getAttribute("key"))
            .filter(key -> !key.isEmpty())
            .toList();
    assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  public void rest_resources_lie_where_the_descriptor_looks_for_them() {
    List<String> packages =
        elements(DESCRIPTOR, "package").stream()
            .map(element -> element.getTextContent().strip())
            .toList();
    List<JavaClass> resources =
        PLUGIN.stream().filter(type -> type.isAnnotatedWith(Path.class)).toList();
    assertThat(resources)
        .isNotEmpty()
        .allSatisfy(type -> assertThat(packages).contains(type.getPackageName()));
  }

  @Test
  public void every_row_of_active_objects_is_declared() {
    List<String> declared =
        elements(DESCRIPTOR, "entity").stream()
            .map(element -> element.getTextContent().strip())
            .toList();
    List<String> rows =
        PLUGIN.stream()
            .filter(type -> type.isInterface() && type.isAssignableTo("net.java.ao.RawEntity"))
            .map(JavaClass::getName)
            .toList();
    assertThat(declared).containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  public void every_servlet_is_declared() {
    List<String> declared =
        elements(DESCRIPTOR, "servlet").stream()
            .map(element -> element.getAttribute("class"))
            .toList();
    List<String> servlets =
        PLUGIN.stream()
            .filter(type -> type.isAssignableTo("jakarta.servlet.http.HttpServlet"))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getName)
            .toList();
    assertThat(declared).containsExactlyInAnyOrderElementsOf(servlets);
  }

  @Test
  public void every_class_and_reference_in_the_bean_files_exists() {
    List<Document> files =
        ProjectFiles.under(ProjectFiles.RESOURCES.resolve("META-INF/spring"), ".xml").stream()
            .map(ProjectFiles::xml)
            .toList();
    assertThat(files).isNotEmpty();
    List<Element> all = files.stream().flatMap(file -> elements(file, "*").stream()).toList();
    assertThat(
            all.stream()
                .flatMap(
                    element ->
                        Stream.of(element.getAttribute("class"), element.getAttribute("interface")))
                .filter(name -> !name.isEmpty()))
        .isNotEmpty()
        .allSatisfy(DescriptorTest::exists);
    List<String> ids = all.stream().map(element -> element.getAttribute("id")).toList();
    assertThat(ids.stream().filter(id -> !id.isEmpty())).doesNotHaveDuplicates();
    assertThat(all.stream().map(element -> element.getAttribute("ref")))
        .filteredOn(ref -> !ref.isEmpty())
        .isSubsetOf(ids);
  }

  @Test
  public void nothing_of_jiras_signatures_lies_among_our_classes() {
    assertThat(java.nio.file.Path.of("target", "classes", "com")).doesNotExist();
    assertThat(Files.exists(java.nio.file.Path.of("target", "classes", "net"))).isFalse();
  }

  private static void exists(String name) throws ClassNotFoundException {
    assertThat(Class.forName(name, false, DescriptorTest.class.getClassLoader())).isNotNull();
  }
}
