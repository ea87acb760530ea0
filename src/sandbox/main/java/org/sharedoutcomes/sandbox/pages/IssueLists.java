package org.sharedoutcomes.sandbox.pages;

import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import java.util.List;
import java.util.Map;
import org.sharedoutcomes.sandbox.jira.IssueSearch;
import org.sharedoutcomes.sandbox.jira.StoredIssue;

/** Short lists of issues by a query that is known to be right. */
final class IssueLists {
  private IssueLists() {}

  static List<Issue> found(Visit visit, String jql) {
    IssueSearch search = visit.site().jira().search();
    ParseResult parsed = search.parse(visit.user(), jql);
    return parsed.isValid() ? search.search(visit.user(), parsed.getQuery(), false) : List.of();
  }

  static List<Map<String, Object>> first(List<Issue> issues, int most) {
    return issues.stream().limit(most).map(issue -> Looks.brief((StoredIssue) issue)).toList();
  }
}
