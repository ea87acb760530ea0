package org.sharedoutcomes.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The issues of an export, with the projects and users they mention. */
final class ExportedIssues {
  private final List<IssueData> issues = new ArrayList<>();
  private final Map<String, Map<String, String>> texts = new HashMap<>();
  private final ExportedProjects projects = new ExportedProjects();
  private final Map<String, UserData> users = new LinkedHashMap<>();
  private final Set<String> keys = new HashSet<>();
  private final ExportedStatuses statuses = new ExportedStatuses();
  private String epicField;

  boolean isEmpty() {
    return issues.isEmpty();
  }

  /** Finds the field Epic Link by its type, never by its id or name. */
  void schema(JsonNode schema) {
    schema
        .properties()
        .forEach(
            field -> {
              if (field.getValue().path("custom").asText().equals(Fields.EPIC_LINK)) {
                epicField = field.getKey();
              }
            });
  }

  /** The statuses of Jira's REST, for those that only histories name. */
  void statuses(JsonNode all) {
    all.forEach(statuses::add);
  }

  void add(JsonNode json) {
    statuses.add(json.path("fields").path("status"));
    IssueData issue = new ExportedIssue(json, projects, users, issues.size() + 1L).read();
    if (!keys.add(issue.key())) {
      return;
    }
    issues.add(issue);
    Map<String, String> custom = new HashMap<>();
    json.path("fields")
        .properties()
        .forEach(
            field -> {
              if (field.getKey().startsWith("customfield_") && field.getValue().isTextual()) {
                custom.put(field.getKey(), field.getValue().asText());
              }
            });
    if (!custom.isEmpty()) {
      texts.put(issue.key(), custom);
    }
  }

  /** Stores everything, unless there are issues already; says what was found. */
  String save(Transaction transaction) {
    if (transaction.hasIssues()) {
      return "Kept the issues which are there; the export was not loaded again.";
    }
    List<IssueData> complete =
        issues.stream().map(this::withEpic).map(statuses::inHistoryOf).toList();
    projects.all().forEach(it -> transaction.put(Row.Kind.PROJECT, it.id(), it));
    long user = transaction.nextId(Row.Kind.USER);
    for (UserData found : users.values()) {
      if (Users.FIRST.stream().noneMatch(it -> it.name().equals(found.name()))) {
        transaction.put(Row.Kind.USER, user++, found);
      }
    }
    complete.forEach(transaction::put);
    return report(complete);
  }

  private IssueData withEpic(IssueData issue) {
    Map<String, String> custom = texts.get(issue.key());
    if (issue.epic() != null || custom == null || !custom.containsKey(epicField)) {
      return issue;
    }
    Draft draft = new Draft(issue);
    draft.epic = custom.get(epicField);
    return draft.done();
  }

  private String report(List<IssueData> all) {
    Set<String> epics = new HashSet<>();
    all.stream().filter(it -> it.epic() != null).forEach(it -> epics.add(it.epic()));
    epics.removeAll(keys);
    return String.format(
        Locale.ROOT,
        "Loaded %,d issues of %s (%,d epics; %,d issues in epics, %,d epics are not in the file;"
            + " %,d without priority, %,d without resolution, %,d without fix version).",
        all.size(),
        String.join(", ", projects.keys()),
        all.stream().filter(it -> it.type().name().equals("Epic")).count(),
        all.stream().filter(it -> it.epic() != null).count(),
        epics.size(),
        all.stream().filter(it -> it.priority() == null).count(),
        all.stream().filter(it -> it.resolution() == null).count(),
        all.stream().filter(it -> it.fixVersions().isEmpty()).count());
  }
}
