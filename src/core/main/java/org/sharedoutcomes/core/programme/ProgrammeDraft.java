package org.sharedoutcomes.core.programme;

import java.util.List;

/** A programme as somebody typed it; anything may be absent or wrong. */
public record ProgrammeDraft(
    String key, String name, List<FunctionDraft> functions, List<String> projects) {
  /** A function as typed. */
  public record FunctionDraft(String key, String name, String group) {}

  public ProgrammeDraft {
    functions = functions == null ? List.of() : functions;
    projects = projects == null ? List.of() : projects;
  }
}
