package org.sharedoutcomes.plugin.rest;

import java.util.List;
import java.util.Optional;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.ProgrammeDraft;
import org.sharedoutcomes.core.programme.ProgrammeDraft.FunctionDraft;

/** A programme on the wire. */
record ProgrammeJson(
    String key, String name, List<FunctionJson> functions, List<String> projects, Integer version) {
  /** A function on the wire. */
  record FunctionJson(String key, String name, String group) {}

  static ProgrammeJson of(Document<Programme> document) {
    Programme programme = document.value();
    return new ProgrammeJson(
        programme.key(),
        programme.name(),
        programme.functions().stream()
            .map(f -> new FunctionJson(f.key(), f.name(), f.group()))
            .toList(),
        programme.projects(),
        document.version());
  }

  ProgrammeDraft draft() {
    return new ProgrammeDraft(
        key,
        name,
        Optional.ofNullable(functions).orElse(List.of()).stream()
            .map(f -> f == null ? null : new FunctionDraft(f.key(), f.name(), f.group()))
            .toList(),
        projects);
  }
}
