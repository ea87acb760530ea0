package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.Query;
import java.util.List;

/** Nobody reads JQL yet. */
final class NoSearch implements IssueSearch {
  @Override
  public ParseResult read(String jql) {
    throw new UnsupportedOperationException("not in the sandbox: JQL, before searchWith");
  }

  @Override
  public MessageSet validate(ApplicationUser user, Query query) {
    throw new UnsupportedOperationException("not in the sandbox: JQL, before searchWith");
  }

  @Override
  public List<Issue> search(ApplicationUser user, Query query, boolean overrideSecurity) {
    throw new UnsupportedOperationException("not in the sandbox: JQL, before searchWith");
  }
}
