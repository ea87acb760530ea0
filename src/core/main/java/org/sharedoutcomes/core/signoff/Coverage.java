package org.sharedoutcomes.core.signoff;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.journal.Snapshot;
import org.sharedoutcomes.core.programme.Programme;

/**
 * Which projects the product is used in.
 *
 * @param everyProgramme whether some programme is for every project
 * @param programmes upper case keys of the projects that programmes name
 * @param everyRule whether some rule is for every project
 * @param rules upper case keys of the projects that rules name
 */
public record Coverage(
    boolean everyProgramme, Set<String> programmes, boolean everyRule, Set<String> rules)
    implements Serializable {

  public Coverage {
    programmes = Set.copyOf(programmes);
    rules = Set.copyOf(rules);
  }

  public static Coverage of(Snapshot snapshot) {
    var programmes = snapshot.values(Programme.KIND).stream().map(Programme::projects).toList();
    var rules = Needs.scopes(snapshot).stream().map(scope -> scope.projects()).toList();
    return new Coverage(
        programmes.stream().anyMatch(projects -> projects.isEmpty()),
        programmes.stream()
            .flatMap(projects -> projects.stream())
            .map(Coverage::upper)
            .collect(Collectors.toSet()),
        rules.stream().anyMatch(projects -> projects.isEmpty()),
        rules.stream()
            .flatMap(projects -> projects.stream())
            .map(Coverage::upper)
            .collect(Collectors.toSet()));
  }

  /** Whether the project is in any programme. */
  public boolean inProgramme(String projectKey) {
    return everyProgramme || programmes.contains(upper(projectKey));
  }

  /** Whether any rule may be about issues of the project. */
  public boolean underRules(String projectKey) {
    return everyRule || rules.contains(upper(projectKey));
  }

  private static String upper(String key) {
    return key.toUpperCase(Locale.ROOT);
  }
}
