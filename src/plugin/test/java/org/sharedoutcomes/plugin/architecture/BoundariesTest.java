package org.sharedoutcomes.plugin.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** The boundaries that keep the map in the README true. */
public class BoundariesTest {
  private static final String CORE = "org.sharedoutcomes.core.";
  private static final String STATISTICS = CORE + "statistics..";
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/testkit/"))
          .importPackages("org.sharedoutcomes.core", "org.sharedoutcomes.plugin");

  /** Which features of the core each one may see; a feature not listed may see all of these. */
  private static final Map<String, Set<String>> MAY_SEE =
      Map.ofEntries(
          Map.entry("common", Set.of()),
          Map.entry("journal", Set.of("common")),
          Map.entry("programme", Set.of("common", "journal")),
          Map.entry("outcome", Set.of("common", "journal", "programme")),
          Map.entry("notice", Set.of("common", "journal", "plan")),
          Map.entry(
              "reading",
              Set.of("common", "journal", "programme", "outcome", "notice", "statistics")),
          Map.entry("link", Set.of("common", "journal", "programme", "outcome", "plan")),
          Map.entry("plan", Set.of("common", "journal", "programme")),
          Map.entry("savedview", Set.of("common", "journal", "programme")),
          Map.entry("handoff", Set.of("common", "journal", "programme", "plan", "notice")),
          Map.entry(
              "impact",
              Set.of(
                  "common",
                  "journal",
                  "programme",
                  "outcome",
                  "reading",
                  "statistics",
                  "link",
                  "plan")),
          Map.entry("readiness", Set.of("common", "journal", "programme")),
          Map.entry("governance", Set.of("common", "journal", "programme", "outcome")),
          Map.entry(
              "signoff",
              Set.of(
                  "common",
                  "journal",
                  "programme",
                  "outcome",
                  "link",
                  "governance",
                  "readiness",
                  "plan",
                  "notice")),
          Map.entry(
              "roadmap",
              Set.of(
                  "common",
                  "journal",
                  "programme",
                  "outcome",
                  "reading",
                  "link",
                  "governance",
                  "readiness",
                  "plan",
                  "signoff")));

  @Test
  public void there_is_a_product_to_look_at() {
    assertThat(PRODUCT.size()).isGreaterThan(100);
  }

  @Test
  public void the_core_sees_the_jdk_and_itself() {
    classes()
        .that()
        .resideInAPackage("org.sharedoutcomes.core..")
        .and()
        .resideOutsideOfPackage(STATISTICS)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "javax.crypto..", "org.sharedoutcomes.core..")
        .check(PRODUCT);
  }

  @Test
  public void only_the_statistics_see_the_library_that_calculates() {
    classes()
        .that()
        .resideInAPackage(STATISTICS)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "javax.crypto..", STATISTICS, "org.apache.commons.statistics.descriptive")
        .check(PRODUCT);
  }

  @Test
  public void features_are_free_of_cycles() {
    slices().matching(CORE + "(*)..").should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  public void features_see_each_other_only_in_the_allowed_direction() {
    Set<String> features =
        PRODUCT.stream()
            .map(type -> type.getPackageName())
            .filter(name -> name.startsWith(CORE))
            .map(name -> name.substring(CORE.length()).split("\\.")[0])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(features).containsAll(MAY_SEE.keySet());
    MAY_SEE.forEach(
        (feature, allowed) ->
            noClasses()
                .that()
                .resideInAPackage(CORE + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others(features, feature, allowed))
                .check(PRODUCT));
  }

  private static String[] others(Set<String> features, String feature, Set<String> allowed) {
    List<String> forbidden =
        Stream.concat(features.stream(), Stream.of("nowhere"))
            .filter(other -> !other.equals(feature) && !allowed.contains(other))
            .map(other -> CORE + other + "..")
            .toList();
    return forbidden.toArray(new String[0]);
  }

  @Test
  public void adapters_meet_only_through_the_core() {
    slices()
        .matching("org.sharedoutcomes.plugin.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(resideInAPackage("org.sharedoutcomes.plugin.wiring.."), alwaysTrue())
        .check(PRODUCT);
  }

  @Test
  public void active_objects_stay_in_the_store() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.sharedoutcomes.plugin.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("net.java.ao..", "com.atlassian.activeobjects..")
        .check(PRODUCT);
  }

  @Test
  public void only_field_types_and_mail_ask_the_component_accessor() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.sharedoutcomes.plugin.field..")
        .and()
        .doNotHaveFullyQualifiedName("org.sharedoutcomes.plugin.jira.JiraMail")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("com.atlassian.jira.component.ComponentAccessor")
        .check(PRODUCT);
  }
}
