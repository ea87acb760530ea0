package org.sharedoutcomes.sandbox.osgi;

import com.atlassian.sal.api.user.UserManager;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.Servlet;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.expression.Expression;

/**
 * The packages that Jira 11 gives to plugins, and no other: an import that Jira would refuse is
 * refused here. Jackson's modules (such as jsr310) are not known to be exported, so they are not.
 */
final class JiraExports {
  private JiraExports() {}

  /** The value of the framework property for additional system packages. */
  static String clause() {
    List<String> exports = new ArrayList<>();
    add(exports, UserManager.class, "", JiraExports::isAtlassian);
    add(exports, Servlet.class, "6.0.0", name -> name.startsWith("jakarta.servlet"));
    add(exports, Path.class, "3.1.0", name -> name.startsWith("jakarta.ws.rs"));
    add(exports, Inject.class, "2.0.0", name -> name.startsWith("jakarta.inject"));
    add(exports, PostConstruct.class, "2.1.0", name -> name.startsWith("jakarta.annotation"));
    add(exports, Logger.class, "2.0.17", name -> name.startsWith("org.slf4j"));
    for (Class<?> jackson : List.of(JsonProperty.class, JsonFactory.class, ObjectMapper.class)) {
      add(exports, jackson, "2.17.3", name -> !name.contains(".shaded."));
    }
    for (Class<?> spring :
        List.of(
            Advisor.class,
            BeanFactory.class,
            ApplicationContext.class,
            Ordered.class,
            Expression.class)) {
      add(exports, spring, "6.2.8", name -> name.startsWith("org.springframework"));
    }
    return String.join(",", exports);
  }

  private static boolean isAtlassian(String name) {
    return Stream.of("com.atlassian.", "com.opensymphony.", "net.java.ao")
        .anyMatch(name::startsWith);
  }

  private static void add(
      List<String> exports, Class<?> anchor, String version, Predicate<String> wanted) {
    String suffix = version.isEmpty() ? "" : ";version=\"" + version + "\"";
    Packages.besides(anchor).stream()
        .filter(wanted)
        .map(name -> name + suffix)
        .forEach(exports::add);
  }
}
