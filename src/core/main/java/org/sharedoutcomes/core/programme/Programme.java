package org.sharedoutcomes.core.programme;

import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.journal.Kind;

/**
 * Several functions that work on one set of outcomes, and the projects that they do it in.
 *
 * @param key upper case letters and digits, beginning with a letter, at most 20
 * @param projects project keys; empty for every project
 * @param stages the stages of its customers' journey, first to last, at least one
 * @param effectRequired whether work is linked as primary only with an expected effect
 */
public record Programme(
    String key,
    String name,
    List<Function> functions,
    List<String> projects,
    List<String> stages,
    boolean effectRequired) {
  /** The journey of programmes that were not given another. */
  public static final List<String> USUAL_STAGES =
      List.of("Awareness", "Consideration", "Activation", "Adoption", "Retention", "Advocacy");

  public static final Kind<Programme> KIND = Kind.definition("programme", Programme.class);

  public Programme {
    functions = List.copyOf(functions);
    projects = List.copyOf(projects);
    stages = stages == null || stages.isEmpty() ? USUAL_STAGES : List.copyOf(stages);
  }

  /** The stage as the programme writes it, whatever the case. */
  public Optional<String> stage(String name) {
    return stages.stream().filter(stage -> stage.equalsIgnoreCase(name.strip())).findFirst();
  }

  public boolean covers(String projectKey) {
    return projects.isEmpty() || projects.contains(projectKey);
  }

  public Optional<Function> function(String functionKey) {
    return functions.stream().filter(function -> function.key().equals(functionKey)).findFirst();
  }
}
