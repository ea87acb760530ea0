package com.atlassian.jira.bc.issue.search;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import org.sharedoutcomes.evidence.Evidence;

/** Searches issues by JQL. */
@Evidence("S11")
public interface SearchService {
  ParseResult parseQuery(ApplicationUser user, String jql);

  @Evidence("MEM")
  MessageSet validateQuery(ApplicationUser user, Query query);

  @Evidence("R9")
  SearchResults<Issue> search(ApplicationUser user, Query query, PagerFilter<?> pager)
      throws SearchException;

  @Evidence("C8")
  long searchCount(ApplicationUser user, Query query) throws SearchException;

  @Evidence("C8")
  SearchResults<Issue> searchOverrideSecurity(
      ApplicationUser user, Query query, PagerFilter<?> pager) throws SearchException;

  @Evidence("C8")
  long searchCountOverrideSecurity(ApplicationUser user, Query query) throws SearchException;

  /** A query, or what is wrong with it. */
  @Evidence("S11")
  final class ParseResult {
    @Evidence("MEM")
    public ParseResult(Query query, MessageSet errors) {}

    public boolean isValid() {
      throw new UnsupportedOperationException("signature only");
    }

    public Query getQuery() {
      throw new UnsupportedOperationException("signature only");
    }

    @Evidence("MEM")
    public MessageSet getErrors() {
      throw new UnsupportedOperationException("signature only");
    }
  }
}
