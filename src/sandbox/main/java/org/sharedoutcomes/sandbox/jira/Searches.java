package org.sharedoutcomes.sandbox.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import java.util.List;

/** Searches as the plugin asks for them, a page at a time. */
record Searches(Jira jira) implements SearchService {
  @Override
  public ParseResult parseQuery(ApplicationUser user, String jql) {
    return jira.search().read(jql);
  }

  @Override
  public MessageSet validateQuery(ApplicationUser user, Query query) {
    return jira.search().validate(user, query);
  }

  @Override
  public SearchResults<Issue> search(ApplicationUser user, Query query, PagerFilter<?> pager)
      throws SearchException {
    return page(found(user, query, false), pager);
  }

  @Override
  public long searchCount(ApplicationUser user, Query query) throws SearchException {
    return found(user, query, false).size();
  }

  @Override
  public SearchResults<Issue> searchOverrideSecurity(
      ApplicationUser user, Query query, PagerFilter<?> pager) throws SearchException {
    return page(found(user, query, true), pager);
  }

  @Override
  public long searchCountOverrideSecurity(ApplicationUser user, Query query)
      throws SearchException {
    return found(user, query, true).size();
  }

  private List<Issue> found(ApplicationUser user, Query query, boolean overrideSecurity)
      throws SearchException {
    try {
      return jira.search().search(user, query, overrideSecurity);
    } catch (IllegalArgumentException meaningless) {
      throw new SearchException(meaningless.getMessage());
    }
  }

  private static SearchResults<Issue> page(List<Issue> found, PagerFilter<?> pager) {
    int from = Math.min(pager.getStart(), found.size());
    int to =
        pager.getMax() < 0
            ? found.size()
            : (int) Math.min((long) from + pager.getMax(), found.size());
    return new SearchResults<>(found.subList(from, to), found.size(), pager);
  }
}
