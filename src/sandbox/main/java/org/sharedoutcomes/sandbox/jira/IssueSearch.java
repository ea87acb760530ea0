package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.Query;
import java.util.List;

/** Reads JQL and finds issues by it. */
public interface IssueSearch {
  /** The query that a text is; only what is no JQL at all is wrong with it, as in Jira. */
  ParseResult read(String jql);

  /** What is wrong with the fields, values and functions of a query, for this user. */
  MessageSet validate(ApplicationUser user, Query query);

  /** The query that a text means to the user, or all that is wrong with it. */
  default ParseResult parse(ApplicationUser user, String jql) {
    ParseResult read = read(jql);
    return read.isValid()
        ? new ParseResult(read.getQuery(), validate(user, read.getQuery()))
        : read;
  }

  /**
   * All issues which match, in the query's order, values that do not exist passed over; only what
   * the user may browse, unless overridden.
   */
  List<Issue> search(ApplicationUser user, Query query, boolean overrideSecurity);
}
