package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.query.Query;
import java.util.List;

/** Reads JQL and finds issues by it. */
public interface IssueSearch {
  /** The query that a text is; only what is no JQL at all is wrong with it, as in Jira. */
  ParseResult read(String jql);

  /** The query that a text means to the user, or what is wrong with it. */
  ParseResult parse(ApplicationUser user, String jql);

  /**
   * All issues which match, in the query's order; only what the user may browse, unless overridden.
   */
  List<Issue> search(ApplicationUser user, Query query, boolean overrideSecurity);
}
