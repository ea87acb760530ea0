package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
          Map.entry("attachments", issue -> attachments(issue)),
          Map.entry("attachment", issue -> attachments(issue)),
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

  /** The values of those of the fields that Jira knows, as this issue has them. */
  Map<String, String> texts(Issue issue, Collection<String> names) {
    Map<String, String> texts = new LinkedHashMap<>();
    names.forEach(name -> reader(name).ifPresent(reader -> texts.put(name, reader.apply(issue))));
    return texts;
  }

  /** As the issue's history would show it: each type of field has its own words for its values. */
  private static String text(CustomField field, Issue issue) {
    Object value = issue.getCustomFieldValue(field);
    if (value == null) {
      return "";
    }
    return value instanceof Collection<?> many
        ? named(many, one -> one instanceof String text ? text : words(field, alone(many, one)))
        : words(field, value);
  }

  private static String words(CustomField field, Object value) {
    @SuppressWarnings("unchecked")
    CustomFieldType<Object, ?> type = (CustomFieldType<Object, ?>) field.getCustomFieldType();
    String readable = type.getChangelogString(field, value);
    String stored = readable == null ? type.getChangelogValue(field, value) : readable;
    return stored == null ? String.valueOf(value) : stored;
  }

  /** One of many values as a value of its own: Jira keeps some fields' values in no order. */
  private static Collection<Object> alone(Collection<?> many, Object one) {
    return many instanceof Set<?> ? Set.of(one) : List.of(one);
  }

  /** One line for each file, by name; what a file holds is never read. */
  private static String attachments(Issue issue) {
    Collection<Attachment> files = issue.getAttachments();
    return files == null
        ? ""
        : files.stream()
            .sorted(Comparator.comparing(Attachment::getFilename).thenComparing(Attachment::getId))
            .map(one -> one.getId() + " " + one.getFilesize() + " " + oneLine(one.getFilename()))
            .collect(Collectors.joining("\n"));
  }

  private static String oneLine(String name) {
    return name.replaceAll("\\s", " ");
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

  private static <T> String named(
      Collection<? extends T> things, Function<? super T, String> name) {
    return things == null
        ? ""
        : things.stream().map(name).sorted().collect(Collectors.joining(", "));
  }
}
