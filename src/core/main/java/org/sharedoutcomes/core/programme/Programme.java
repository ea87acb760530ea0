package org.sharedoutcomes.core.programme;

import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.journal.Kind;

/**
 * Several functions that work on one set of outcomes, and the projects that they do it in.
 *
 * @param key upper case letters and digits, beginning with a letter, at most 20
 * @param projects project keys; empty for every project
 */
public record Programme(String key, String name, List<Function> functions, List<String> projects) {
  public static final Kind<Programme> KIND = Kind.definition("programme", Programme.class);

  public Programme {
    functions = List.copyOf(functions);
    projects = List.copyOf(projects);
  }

  public boolean covers(String projectKey) {
    return projects.isEmpty() || projects.contains(projectKey);
  }

  public Optional<Function> function(String functionKey) {
    return functions.stream().filter(function -> function.key().equals(functionKey)).findFirst();
  }
}
