package org.sharedoutcomes.core.programme;

import java.util.List;
import java.util.Map;

/**
 * A programme as somebody typed it; anything may be absent or wrong.
 *
 * @param stages null to leave them as they are
 * @param movedStages where outcomes of a stage that is no longer there go: old name to new name
 * @param effectRequired null to leave it as it is
 */
public record ProgrammeDraft(
    String key,
    String name,
    List<FunctionDraft> functions,
    List<String> projects,
    List<String> stages,
    Map<String, String> movedStages,
    Boolean effectRequired) {
  /** A function as typed. */
  public record FunctionDraft(String key, String name, String group) {}

  /** With the stages and the demand for effects left as they are. */
  public ProgrammeDraft(
      String key, String name, List<FunctionDraft> functions, List<String> projects) {
    this(key, name, functions, projects, null, null, null);
  }

  public ProgrammeDraft {
    functions = functions == null ? List.of() : functions;
    projects = projects == null ? List.of() : projects;
    movedStages = movedStages == null ? Map.of() : movedStages;
  }
}
