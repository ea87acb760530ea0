package org.sharedoutcomes.plugin.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where Jira lists the issues of a query. */
final class IssueSearches {
  private IssueSearches() {}

  /** A path below Jira's base. */
  static String path(String jql) {
    return "/issues/?jql=" + encoded(jql);
  }

  /** The text as a part of an address. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The query for all issues of an outcome. */
  static String ofOutcome(String key) {
    return "issue in outcomeIssues(\"" + key + "\")";
  }
}
