package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sharedoutcomes.core.common.InFlight;
import org.sharedoutcomes.core.common.IssueFacts;
import org.sharedoutcomes.core.common.IssueFacts.Progress;
import org.sharedoutcomes.core.common.Steps;

/**
 * Reads the issue that Jira hands a workflow: it carries what the transition's screen or REST
 * edits, while database and index still hold what was before. Files attached on that screen are not
 * on it: Jira attaches them after the step.
 */
public final class JiraSteps implements Steps<Issue> {
  /** What a query calls the fields that a screen may change, by one of our names for them. */
  private static final Map<String, List<String>> ASKED_AS =
      Map.of(
          "summary", List.of("summary", "text"),
          "description", List.of("description", "text"),
          "duedate", List.of("due", "duedate"),
          "fixversions", List.of("fixVersion"),
          "components", List.of("component"),
          "labels", List.of("labels"),
          "priority", List.of("priority"),
          "resolution", List.of("resolution"),
          "assignee", List.of("assignee"),
          "reporter", List.of("reporter"));

  /** Our functions that ask for the outcomes of an issue. */
  private static final List<String> OF_OUTCOMES =
      List.of(
          "outcomeIssues",
          "withOutcome",
          "withoutOutcome",
          "stageIssues",
          "programmeIssues",
          "overLinked",
          "retiredOutcome",
          "withoutEffect");

  private final IssueManager issues;
  private final FieldLookup fields;
  private final FieldValues fieldValues;

  public JiraSteps(IssueManager issues, FieldLookup fields) {
    this.issues = issues;
    this.fields = fields;
    this.fieldValues = new FieldValues(fields);
  }

  @Override
  public InFlight of(Issue handed, Progress target) {
    IssueFacts facts = FactsOfIssue.read(handed, fields.known());
    return new InFlight() {
      @Override
      public IssueFacts facts() {
        return facts;
      }

      @Override
      public Optional<Progress> target() {
        return Optional.ofNullable(target);
      }

      @Override
      public Map<String, String> values(Collection<String> names) {
        Map<String, String> values = new LinkedHashMap<>();
        names.forEach(
            name ->
                fieldValues
                    .reader(name)
                    .ifPresent(reader -> values.put(name, reader.apply(handed))));
        return values;
      }

      @Override
      public List<String> changedIn(String jql) {
        return changed(handed, jql);
      }
    };
  }

  private List<String> changed(Issue handed, String jql) {
    List<String> asked = asked(jql);
    Issue stored = asked.isEmpty() ? null : issues.getIssueObject(handed.getId());
    return asked.stream()
        .filter(name -> stored != null)
        .filter(
            name -> {
              Function<Issue, String> reader = fieldValues.reader(name).orElseThrow();
              return !reader.apply(stored).equals(reader.apply(handed));
            })
        .toList();
  }

  /** Names of the fields that the query asks about. */
  private List<String> asked(String jql) {
    if (jql.isBlank()) {
      return List.of();
    }
    List<String> asked = new ArrayList<>();
    ASKED_AS.forEach(
        (field, names) -> {
          if (names.stream().anyMatch(name -> mentions(jql, name))) {
            asked.add(field);
          }
        });
    for (CustomField field : fields.all()) {
      if (mentions(jql, field.getName())
          || jql.replace(" ", "").contains("cf[" + field.getIdAsLong() + "]")
          || (isOutcomes(field) && OF_OUTCOMES.stream().anyMatch(one -> mentions(jql, one)))) {
        asked.add(field.getName());
      }
    }
    return asked;
  }

  private static boolean isOutcomes(CustomField field) {
    return FieldLookup.OUTCOMES.equals(field.getCustomFieldType().getKey());
  }

  private static boolean mentions(String jql, String name) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(jql)
        .find();
  }
}
