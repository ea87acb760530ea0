package org.sharedoutcomes.plugin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharedoutcomes.core.journal.Document;
import org.sharedoutcomes.core.programme.Programme;
import org.sharedoutcomes.core.programme.ProgrammeDraft;
import org.sharedoutcomes.core.programme.ProgrammeDraft.FunctionDraft;

/**
 * A programme on the wire.
 *
 * @param movedStages where the outcomes of stages that are no longer there go; read only from
 *     requests
 */
record ProgrammeJson(
    String key,
    String name,
    List<FunctionJson> functions,
    List<String> projects,
    List<String> stages,
    Boolean effectRequired,
    @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, String> movedStages,
    Integer version) {
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
        programme.stages(),
        programme.effectRequired(),
        null,
        document.version());
  }

  ProgrammeDraft draft() {
    return new ProgrammeDraft(
        key,
        name,
        Optional.ofNullable(functions).orElse(List.of()).stream()
            .map(f -> f == null ? null : new FunctionDraft(f.key(), f.name(), f.group()))
            .toList(),
        projects,
        stages,
        movedStages,
        effectRequired);
  }
}
