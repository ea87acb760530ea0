package org.sharedoutcomes.core.handoff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;

/**
 * The functions of the programmes that cover a project.
 *
 * @param names their names by their keys, in the programmes' order
 * @param spokenFor keys of those that a person speaks for
 */
public record Functions(Map<String, String> names, Set<String> spokenFor) {
  /**
   * @param groups those that the person is in
   */
  static Functions of(Snapshot snapshot, String project, Set<String> groups) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> spokenFor = new TreeSet<>();
    for (Programme programme : snapshot.values(Programme.KIND)) {
      if (programme.covers(project)) {
        for (Function function : programme.functions()) {
          names.putIfAbsent(function.key(), function.name());
          if (function.group() != null && groups.contains(function.group())) {
            spokenFor.add(function.key());
          }
        }
      }
    }
    return new Functions(names, spokenFor);
  }

  /** The function's name; its key when no programme has it any more. */
  public String name(String key) {
    return names.getOrDefault(key, key);
  }
}
