package org.sharedoutcomes.sandbox.jira;

import java.util.List;
import java.util.Map;

/**
 * What can be changed of the one workflow, or of its draft.
 *
 * @param there whether it is there: a draft that was published or thrown away is not
 * @param validators class names of the validators by the transition's id
 */
record WorkflowData(boolean there, Map<Integer, List<String>> validators) {
  /** How the workflow begins: the release asks the app. */
  static final WorkflowData FIRST =
      new WorkflowData(
          true,
          Map.of(
              Move.RELEASE.id(), List.of("org.sharedoutcomes.plugin.workflow.SignOffValidator")));

  /** No draft. */
  static final WorkflowData NONE = new WorkflowData(false, Map.of());

  WorkflowData {
    validators = validators == null ? Map.of() : Map.copyOf(validators);
  }

  List<String> validatorsOf(Move move) {
    return validators.getOrDefault(move.id(), List.of());
  }
}
