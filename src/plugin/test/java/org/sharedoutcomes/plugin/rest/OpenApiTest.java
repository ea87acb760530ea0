package org.sharedoutcomes.plugin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

public class OpenApiTest {
  private static final Set<String> VERBS = Set.of("get", "put", "post", "delete");

  @Test
  public void the_description_has_every_operation_and_no_other() throws IOException {
    assertThat(described()).isEqualTo(offered());
  }

  private static Set<String> described() throws IOException {
    JsonNode paths =
        new ObjectMapper().readTree(OpenApiTest.class.getResource("/openapi.json")).get("paths");
    Set<String> operations = new TreeSet<>();
    paths
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        verb -> {
                          if (VERBS.contains(verb)) {
                            operations.add(verb + " " + path.getKey());
                          }
                        }));
    return operations;
  }

  private static Set<String> offered() {
    Set<String> operations = new TreeSet<>();
    for (JavaClass found :
        new ClassFileImporter().importPackages("org.sharedoutcomes.plugin.rest")) {
      Path root = found.reflect().getAnnotation(Path.class);
      if (root != null) {
        for (Method method : found.reflect().getDeclaredMethods()) {
          add(operations, root.value(), method);
        }
      }
    }
    return operations;
  }

  private static void add(Set<String> operations, String root, Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        Path below = method.getAnnotation(Path.class);
        String path = root + (below == null ? "" : below.value());
        operations.add(verb.value().toLowerCase(Locale.ROOT) + " " + path);
      }
    }
  }
}
