package org.sharedoutcomes.sandbox.jira;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What the history keeps of a change to Jira's own fields. */
final class Differences {
  private record Field(
      String id, Function<IssueData, String> stored, Function<IssueData, String> shown) {}

  private static final List<Field> FIELDS =
      List.of(
          same("summary", IssueData::summary),
          same("description", IssueData::description),
          same("environment", IssueData::environment),
          choice("issuetype", IssueData::type),
          choice("priority", IssueData::priority),
          choice("resolution", IssueData::resolution),
          new Field("status", IssueData::status, issue -> Step.withId(issue.status()).getName()),
          same("assignee", IssueData::assignee),
          same("reporter", IssueData::reporter),
          same("duedate", issue -> Objects.toString(issue.due(), null)),
          same("labels", issue -> joined(issue.labels(), " ")),
          same("Component", issue -> joined(issue.components(), ", ")),
          same("Parent", IssueData::parent));

  private Differences() {}

  static List<IssueData.Item> between(IssueData before, IssueData after) {
    List<IssueData.Item> items = new ArrayList<>();
    for (Field field : FIELDS) {
      String from = field.stored().apply(before);
      String to = field.stored().apply(after);
      if (!Objects.equals(from, to)) {
        items.add(
            new IssueData.Item(
                field.id(), from, field.shown().apply(before), to, field.shown().apply(after)));
      }
    }
    versions(items, "Fix Version", before.fixVersions(), after.fixVersions());
    versions(items, "Version", before.affectedVersions(), after.affectedVersions());
    return items;
  }

  /** Jira keeps one item for each version that went or came. */
  private static void versions(
      List<IssueData.Item> items, String field, List<String> before, List<String> after) {
    before.stream()
        .filter(version -> !after.contains(version))
        .forEach(gone -> items.add(new IssueData.Item(field, gone, gone, null, null)));
    after.stream()
        .filter(version -> !before.contains(version))
        .forEach(come -> items.add(new IssueData.Item(field, null, null, come, come)));
  }

  private static Field same(String id, Function<IssueData, String> value) {
    return new Field(id, value, value);
  }

  private static Field choice(String id, Function<IssueData, IssueData.Choice> value) {
    return new Field(
        id,
        issue -> value.apply(issue) == null ? null : value.apply(issue).id(),
        issue -> value.apply(issue) == null ? null : value.apply(issue).name());
  }

  private static String joined(List<String> values, String separator) {
    return values.isEmpty() ? null : String.join(separator, values);
  }
}
