package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts queries together as text. What is quoted in them may hold any words. */
final class JqlText {
  private static final Pattern QUOTED_OR_ORDER =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|(?<order>\\border\\s+by\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private JqlText() {}

  /** The query with an order, by key when it has none, so that its pages fit together. */
  static String ordered(String jql) {
    return orderAt(jql) < 0 ? (jql.strip() + " ORDER BY key ASC").strip() : jql;
  }

  /** The query without an order; blank when it matches everything. */
  static String condition(String jql) {
    int order = orderAt(jql);
    return (order < 0 ? jql : jql.substring(0, order)).strip();
  }

  static String withIds(Collection<Long> ids) {
    return "id in ("
        + ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "))
        + ")";
  }

  static String both(String first, String second) {
    return second.isEmpty() ? first : first + " AND (" + second + ")";
  }

  /** Issues of the projects that are not done; of every project when none is named. */
  static String open(Collection<String> projects) {
    return projects.isEmpty()
        ? "statusCategory != Done"
        : "project in " + quoted(projects) + " AND statusCategory != Done";
  }

  /** Issues whose epic link or parent is one of these. */
  static String inside(CustomField epicLink, Collection<String> keys) {
    String list = quoted(keys);
    String subtasks = "parent in " + list;
    return epicLink == null
        ? subtasks
        : "cf[" + epicLink.getIdAsLong() + "] in " + list + " OR " + subtasks;
  }

  /** Issues of which the field has this value. */
  static String is(CustomField field, String value) {
    return "cf[" + field.getIdAsLong() + "] = \"" + value + "\"";
  }

  private static String quoted(Collection<String> keys) {
    return keys.stream()
        .sorted()
        .map(key -> "\"" + key + "\"")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static int orderAt(String jql) {
    Matcher matcher = QUOTED_OR_ORDER.matcher(jql);
    while (matcher.find()) {
      if (matcher.group("order") != null) {
        return matcher.start();
      }
    }
    return -1;
  }
}
