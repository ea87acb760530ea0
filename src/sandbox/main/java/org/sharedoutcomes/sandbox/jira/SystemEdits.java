package org.sharedoutcomes.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sets Jira's own fields of a draft. The day on which an issue was resolved can be set here, where
 * in Jira only an import can, so that a sample can tell of work that was done a while ago.
 */
final class SystemEdits {
  private static final Map<String, String> IDS =
      Map.ofEntries(
          Map.entry("summary", "summary"),
          Map.entry("description", "description"),
          Map.entry("environment", "environment"),
          Map.entry("issue type", "issuetype"),
          Map.entry("issuetype", "issuetype"),
          Map.entry("priority", "priority"),
          Map.entry("resolution", "resolution"),
          Map.entry("resolutiondate", "resolutiondate"),
          Map.entry("assignee", "assignee"),
          Map.entry("reporter", "reporter"),
          Map.entry("due date", "duedate"),
          Map.entry("duedate", "duedate"),
          Map.entry("labels", "labels"),
          Map.entry("component/s", "components"),
          Map.entry("components", "components"),
          Map.entry("fix version/s", "fixVersions"),
          Map.entry("fixversions", "fixVersions"),
          Map.entry("affects version/s", "versions"),
          Map.entry("versions", "versions"),
          Map.entry("parent", "parent"));

  private final Jira jira;

  SystemEdits(Jira jira) {
    this.jira = jira;
  }

  /** The id of a field of Jira's own, by id or name. */
  static Optional<String> id(String idOrName) {
    return Optional.ofNullable(IDS.get(idOrName.toLowerCase(Locale.ROOT)));
  }

  static boolean takesSeveral(String id) {
    return List.of("labels", "components", "fixVersions", "versions").contains(id);
  }

  void set(Draft draft, String id, JsonNode value, Errors errors) {
    StoredProject project = jira.projects().find(draft.project).orElseThrow();
    switch (id) {
      case "summary" -> draft.summary = summary(value, errors);
      case "description" -> draft.description = text(value);
      case "environment" -> draft.environment = text(value);
      case "duedate" -> draft.due = date(value, draft.due, errors);
      case "resolutiondate" -> draft.resolved = noon(value, draft.resolved, errors);
      case "labels" -> draft.labels = labels(value, errors);
      case "assignee" -> draft.assignee = user(id, value, errors);
      case "reporter" -> draft.reporter = user(id, value, errors);
      case "parent" -> draft.parent = parent(value, errors);
      case "issuetype" -> type(draft, project, value, errors);
      case "priority" ->
          draft.priority = choice(id, value, jira.projects().priorities(), draft.priority, errors);
      case "resolution" ->
          draft.resolution =
              choice(id, value, jira.projects().resolutions(), draft.resolution, errors);
      case "components" ->
          draft.components =
              named(
                  id,
                  value,
                  project.data().components(),
                  part -> List.of(part.name(), Long.toString(part.id())),
                  errors);
      case "fixVersions" -> draft.fixVersions = versions(id, value, project, errors);
      case "versions" -> draft.affectedVersions = versions(id, value, project, errors);
      default -> throw new IllegalArgumentException(id);
    }
  }

  private static String text(JsonNode value) {
    JsonNode plain = value;
    if (value.isObject()) {
      for (String property : List.of("name", "key", "value", "id")) {
        if (value.hasNonNull(property)) {
          plain = value.get(property);
          break;
        }
      }
    }
    return plain.isNull() || plain.asText().isEmpty() ? null : plain.asText();
  }

  private static String summary(JsonNode value, Errors errors) {
    String summary = text(value);
    if (summary == null || summary.isBlank()) {
      errors.addError("summary", "You must specify a summary of the issue.");
    } else if (summary.length() > 255) {
      errors.addError("summary", "Summary must be less than 255 characters.");
    } else if (summary.contains("\n")) {
      errors.addError("summary", "The summary is invalid because it contains newline characters.");
    }
    return summary;
  }

  private static LocalDate date(JsonNode value, LocalDate before, Errors errors) {
    try {
      return text(value) == null ? null : LocalDate.parse(text(value));
    } catch (DateTimeException e) {
      errors.addError(
          "duedate",
          "Error parsing date string: %s. Dates are written like 2026-03-31."
              .formatted(text(value)));
      return before;
    }
  }

  /** Only of what is resolved. */
  private static Instant noon(JsonNode value, Instant before, Errors errors) {
    if (before == null) {
      errors.addError("resolutiondate", "The issue is not resolved.");
      return null;
    }
    LocalDate day = LocalDate.ofInstant(before, ZoneOffset.UTC);
    return date(value, day, errors).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  private static List<String> labels(JsonNode value, Errors errors) {
    List<String> labels = new ArrayList<>();
    for (JsonNode item : value) {
      for (String label : item.asText().split("\\s+")) {
        if (label.length() > 255) {
          errors.addError("labels", "A label has at most 255 characters.");
        } else if (!label.isEmpty() && !labels.contains(label)) {
          labels.add(label);
        }
      }
    }
    return labels;
  }

  private String user(String id, JsonNode value, Errors errors) {
    String name = text(value);
    if (name != null && jira.users().find(name).isEmpty()) {
      errors.addError(id, "User '%s' does not exist.".formatted(name));
    }
    return name;
  }

  private String parent(JsonNode value, Errors errors) {
    String key = text(value);
    if (key != null && jira.issues().find(key).isEmpty()) {
      errors.addError("parent", "Could not find issue by id or key.");
    }
    return key;
  }

  private static void type(Draft draft, StoredProject project, JsonNode value, Errors errors) {
    String wanted = text(value);
    project.data().types().stream()
        .filter(type -> type.name().equalsIgnoreCase(wanted) || type.id().equals(wanted))
        .findFirst()
        .ifPresentOrElse(
            type -> {
              draft.type = new IssueData.Choice(type.id(), type.name());
              draft.subTask = type.subTask();
            },
            () -> errors.addError("issuetype", "The issue type selected is invalid."));
  }

  private static IssueData.Choice choice(
      String id,
      JsonNode value,
      List<IssueData.Choice> choices,
      IssueData.Choice before,
      Errors errors) {
    String wanted = text(value);
    if (wanted == null) {
      return null;
    }
    Optional<IssueData.Choice> found =
        choices.stream()
            .filter(choice -> choice.name().equalsIgnoreCase(wanted) || choice.id().equals(wanted))
            .findFirst();
    if (found.isEmpty()) {
      errors.addError(id, "The %s '%s' is not valid.".formatted(id, wanted));
    }
    return found.orElse(before);
  }

  private static List<String> versions(
      String id, JsonNode value, StoredProject project, Errors errors) {
    return named(
        id,
        value,
        project.data().versions(),
        release -> List.of(release.name(), Long.toString(release.id())),
        errors);
  }

  /** The names of what is meant by an array of names, ids, or objects with one of these. */
  private static <T> List<String> named(
      String id, JsonNode value, List<T> all, Function<T, List<String>> nameAndId, Errors errors) {
    List<String> names = new ArrayList<>();
    for (JsonNode item : value) {
      String wanted = text(item);
      all.stream()
          .map(nameAndId)
          .filter(known -> known.contains(wanted))
          .findFirst()
          .ifPresentOrElse(
              known -> names.add(known.get(0)),
              () -> errors.addError(id, "'%s' is not valid for %s.".formatted(wanted, id)));
    }
    return names;
  }
}
