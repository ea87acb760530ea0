package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads any field of an issue as text: Jira's own by these ids or names, custom fields by theirs.
 */
final class FieldValues {
  private static final Map<String, Function<Issue, String>> SYSTEM =
      Map.ofEntries(
          Map.entry("summary", issue -> issue.getSummary()),
          Map.entry("description", issue -> issue.getDescription()),
          Map.entry("duedate", issue -> day(issue)),
          Map.entry("due date", issue -> day(issue)),
          Map.entry("fixversions", issue -> versions(issue)),
          Map.entry("fix version/s", issue -> versions(issue)),
          Map.entry("components", issue -> components(issue)),
          Map.entry("component/s", issue -> components(issue)),
          Map.entry("labels", issue -> named(issue.getLabels(), Label::getLabel)),
          Map.entry("priority", issue -> name(issue.getPriority(), p -> p.getName())),
          Map.entry("issuetype", issue -> name(issue.getIssueType(), t -> t.getName())),
          Map.entry("issue type", issue -> name(issue.getIssueType(), t -> t.getName())),
          Map.entry("status", issue -> name(issue.getStatus(), s -> s.getName())),
          Map.entry("resolution", issue -> name(issue.getResolution(), r -> r.getName())),
          Map.entry("assignee", issue -> name(issue.getAssignee(), ApplicationUser::getName)),
          Map.entry("reporter", issue -> name(issue.getReporter(), ApplicationUser::getName)));

  private final FieldLookup fields;

  FieldValues(FieldLookup fields) {
    this.fields = fields;
  }

  /** How to read the field; empty when Jira does not know it. */
  Optional<Function<Issue, String>> reader(String field) {
    Function<Issue, String> system = SYSTEM.get(field.strip().toLowerCase(Locale.ROOT));
    return system != null
        ? Optional.of(issue -> Objects.requireNonNullElse(system.apply(issue), ""))
        : fields.called(field.strip()).map(found -> issue -> text(found, issue));
  }

  /** As the issue's history would show it: each type of field has its own words for its values. */
  @SuppressWarnings("unchecked")
  private static String text(CustomField field, Issue issue) {
    Object value = issue.getCustomFieldValue(field);
    if (value == null) {
      return "";
    }
    if (value instanceof Collection<?> texts && texts.stream().allMatch(String.class::isInstance)) {
      return texts.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
    String readable = field.getCustomFieldType().getChangelogString(field, value);
    String stored =
        readable == null ? field.getCustomFieldType().getChangelogValue(field, value) : readable;
    return stored == null ? String.valueOf(value) : stored;
  }

  private static String day(Issue issue) {
    return name(FactsOfIssue.day(issue.getDueDate()), String::valueOf);
  }

  private static String versions(Issue issue) {
    return named(issue.getFixVersions(), Version::getName);
  }

  private static String components(Issue issue) {
    return named(issue.getComponents(), ProjectComponent::getName);
  }

  private static <T> String name(T thing, Function<T, String> name) {
    return thing == null ? "" : name.apply(thing);
  }

  private static <T> String named(Collection<T> things, Function<T, String> name) {
    return things == null
        ? ""
        : things.stream().map(name).sorted().collect(Collectors.joining(", "));
  }
}
