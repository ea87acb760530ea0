package org.sharedoutcomes.plugin.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.Test;
import org.sharedoutcomes.evidence.Evidence;

/**
 * The self-check's list is what the bytecode says; when it differs, the list to copy is written.
 */
public class WeakMembersTest {
  private static final Set<String> STRONG = Set.of("S11", "P113", "B113", "D113", "OSW27");
  private static final Path EXPECTED = Path.of("target", "weak-members.txt");
  private static final JavaClasses PLUGIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.sharedoutcomes.plugin");

  @Test
  public void the_list_names_exactly_the_weak_members_that_the_plugin_uses() throws IOException {
    Set<String> used = new TreeSet<>();
    for (JavaClass type : PLUGIN) {
      Stream.concat(
              type.getAccessesFromSelf().stream()
                  .map(JavaAccess::getTarget)
                  .map(WeakMembersTest::member),
              supertypes(type).map(JavaClass::reflect).map(AnnotatedElement.class::cast))
          .filter(member -> member != null)
          .forEach(member -> add(used, member));
      type.getMethodReferencesFromSelf().forEach(use -> add(used, member(use.getTarget())));
      type.getConstructorReferencesFromSelf().forEach(use -> add(used, member(use.getTarget())));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Members of Jira in use without proof for Jira 11: evidence, class, name, descriptor.");
    lines.addAll(used);
    Files.write(EXPECTED, lines);
    assertThat(used).hasSizeGreaterThan(20);
    Set<String> listed = new TreeSet<>();
    SelfCheck.listed().forEach(member -> listed.add(line(member)));
    String repair = "copy src/plugin/" + EXPECTED + " to main/resources/selfcheck/";
    assertThat(without(used, listed)).as("in use and not listed: " + repair).isEmpty();
    assertThat(without(listed, used)).as("listed and not in use: " + repair).isEmpty();
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return rest;
  }

  @Test
  public void every_listed_member_resolves_against_the_signatures() {
    assertThat(new SelfCheck().members())
        .isNotEmpty()
        .allSatisfy(member -> assertThat(member.present()).as(member.name()).isTrue());
  }

  @Test
  public void a_missing_member_is_told_from_a_present_one() {
    ClassLoader loader = getClass().getClassLoader();
    assertThat(WeakMember.parse("MEM java.lang.String length ()I").isIn(loader)).isTrue();
    assertThat(WeakMember.parse("MEM java.lang.String length ()J").isIn(loader)).isFalse();
    assertThat(WeakMember.parse("MEM java.util.List size ()I").isIn(loader)).isTrue();
    assertThat(
            WeakMember.parse("MEM java.util.List stream ()Ljava/util/stream/Stream;").isIn(loader))
        .isTrue();
    assertThat(WeakMember.parse("MEM no.such.Type").isIn(loader)).isFalse();
    assertThat(WeakMember.parse("MEM java.lang.String <init> ([CII)V").isIn(loader)).isTrue();
  }

  @Test
  public void a_member_is_named_as_people_read_it() {
    assertThat(WeakMember.parse("MEM a.B find (Ljava/lang/String;I[La/C;)V").readable())
        .isEqualTo("a.B.find(String, I, C)");
    assertThat(WeakMember.parse("MEM a.B FIELD I").readable()).isEqualTo("a.B.FIELD");
    assertThat(WeakMember.parse("MEM a.B").readable()).isEqualTo("a.B");
  }

  @Test
  public void every_signature_has_evidence() {
    JavaClasses signatures =
        new ClassFileImporter().importPackages("com.atlassian", "com.opensymphony", "net.java.ao");
    assertThat(signatures.size()).isGreaterThan(100);
    assertThat(signatures.stream())
        .filteredOn(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .allSatisfy(
            type -> assertThat(type.isAnnotatedWith(Evidence.class)).as(type.getName()).isTrue());
  }

  private static Stream<JavaClass> supertypes(JavaClass type) {
    return Stream.concat(type.getRawInterfaces().stream(), type.getRawSuperclass().stream());
  }

  private static AnnotatedElement member(com.tngtech.archunit.core.domain.AccessTarget target) {
    String owner = target.getOwner().getName();
    if (owner.startsWith("[") || owner.startsWith("java.")) {
      return null;
    }
    return target
        .resolveMember()
        .map(JavaMember.class::cast)
        .map(WeakMembersTest::reflect)
        .orElse(null);
  }

  private static AnnotatedElement reflect(JavaMember member) {
    return isJiras(member.getOwner().getName()) ? (AnnotatedElement) member.reflect() : null;
  }

  private static void add(Set<String> used, AnnotatedElement member) {
    if (member == null) {
      return;
    }
    Class<?> owner = owner(member);
    if (!isJiras(owner.getName())) {
      return;
    }
    Evidence own = member.getAnnotation(Evidence.class);
    String evidence = own != null ? own.value() : evidenceOf(owner);
    if (!STRONG.contains(evidence)) {
      used.add((evidence + " " + owner.getName() + " " + signature(member)).strip());
    }
  }

  private static String evidenceOf(Class<?> type) {
    Evidence evidence = type.getAnnotation(Evidence.class);
    return evidence == null ? evidenceOf(type.getEnclosingClass()) : evidence.value();
  }

  private static Class<?> owner(AnnotatedElement member) {
    return member instanceof Class<?> type
        ? type
        : ((java.lang.reflect.Member) member).getDeclaringClass();
  }

  private static String signature(AnnotatedElement member) {
    if (member instanceof Method method) {
      return method.getName()
          + " "
          + descriptor(method.getReturnType(), method.getParameterTypes());
    }
    if (member instanceof Constructor<?> constructor) {
      return "<init> " + descriptor(void.class, constructor.getParameterTypes());
    }
    return member instanceof Field field
        ? field.getName() + " " + field.getType().descriptorString()
        : "";
  }

  private static String descriptor(Class<?> result, Class<?>[] parameters) {
    return MethodType.methodType(result, parameters).toMethodDescriptorString();
  }

  private static boolean isJiras(String type) {
    return type.startsWith("com.atlassian.")
        || type.startsWith("com.opensymphony.")
        || type.startsWith("net.java.ao.");
  }

  private static String line(WeakMember member) {
    return (member.evidence()
            + " "
            + member.owner()
            + " "
            + member.name()
            + " "
            + member.descriptor())
        .strip();
  }
}
