package org.sharedoutcomes.core.alignment;

import java.util.List;
import java.util.stream.Collectors;
import org.sharedoutcomes.core.alignment.Alignment.Fault;
import org.sharedoutcomes.core.programme.Function;
import org.sharedoutcomes.core.programme.Programme;

/**
 * The queries behind the numbers of an alignment, in Jira's language. They name only projects that
 * the reader may browse and groups that there are, for Jira refuses a whole query for one name that
 * it does not know.
 */
final class AlignmentQueries {
  static final String EPIC = "Epic";

  private static final String OPEN = "statusCategory != Done";

  private final Programme programme;
  private final List<String> projects;
  private final List<Function> functions;
  private final int most;

  /**
   * For one reader.
   *
   * @param projects those of the programme's that the reader may browse
   * @param functions those of the programme's whose group there is
   */
  AlignmentQueries(Programme programme, List<String> projects, List<Function> functions, int most) {
    this.programme = programme;
    this.projects = projects;
    this.functions = functions;
    this.most = most;
  }

  /** All open work in the programme's projects. */
  String everything() {
    if (programme.projects().isEmpty()) {
      return OPEN;
    }
    return projects.isEmpty()
        ? "project is EMPTY AND " + OPEN
        : "project in ("
            + projects.stream()
                .sorted()
                .map(AlignmentQueries::quoted)
                .collect(Collectors.joining(", "))
            + ") AND "
            + OPEN;
  }

  String project(String key) {
    return "project = " + quoted(key) + " AND " + OPEN;
  }

  String function(Function function) {
    return everything() + " AND assignee in " + members(function);
  }

  String noFunction() {
    List<String> nobodys =
        functions.stream().map(function -> "assignee not in " + members(function)).toList();
    return nobodys.isEmpty()
        ? everything()
        : everything() + " AND (assignee is EMPTY OR " + String.join(" AND ", nobodys) + ")";
  }

  private static String members(Function function) {
    return "membersOf(" + quoted(function.group()) + ")";
  }

  String outcome(String base, String key) {
    return base + " AND issue in outcomeIssues(" + quoted(key) + ")";
  }

  String fault(String base, Fault fault) {
    String key = quoted(programme.key());
    return base
        + switch (fault) {
          case UNLINKED -> " AND issue in withoutOutcome(" + key + ")";
          case UNLINKED_EPICS -> " AND type = Epic AND issue in withoutOutcome(" + key + ")";
          case OVER_LINKED -> " AND issue in overLinked(" + most + ", " + key + ")";
          case ON_RETIRED -> " AND issue in onRetiredOutcome(" + key + ")";
          case EFFECT_MISSING -> " AND issue in withoutExpectedEffect(" + key + ")";
        };
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
