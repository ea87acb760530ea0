package org.sharedoutcomes.plugin.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sharedoutcomes.core.common.Answer;
import org.sharedoutcomes.core.common.Refusal;

/**
 * Searches page by page until everything is there: a search engine behind Jira may cap one answer,
 * a page of this size it does not.
 */
final class IssueSearch {
  static final int PAGE = 1000;

  private final SearchService searches;

  IssueSearch(SearchService searches) {
    this.searches = searches;
  }

  /** For whom a search runs: what the user may browse, or everything. */
  record Reader(ApplicationUser user, boolean everything) {
    static final Reader OF_EVERYTHING = new Reader(null, true);
  }

  Answer<List<Issue>> find(Reader reader, String jql) {
    return parse(reader, JqlText.ordered(jql)).then(query -> pages(reader, query));
  }

  Answer<Long> count(Reader reader, String jql) {
    return parse(reader, jql)
        .then(
            query -> {
              try {
                return Answer.done(
                    reader.everything()
                        ? searches.searchCountOverrideSecurity(reader.user(), query)
                        : searches.searchCount(reader.user(), query));
              } catch (SearchException failure) {
                return failed(failure);
              }
            });
  }

  /** Refuses what is no valid query for the user, with Jira's own words. */
  Answer<Query> valid(ApplicationUser user, String jql) {
    return parse(new Reader(user, false), jql)
        .then(
            query -> {
              MessageSet wrong = searches.validateQuery(user, query);
              return wrong != null && wrong.hasAnyErrors() ? invalid(wrong) : Answer.done(query);
            });
  }

  private Answer<Query> parse(Reader reader, String jql) {
    ParseResult parsed = searches.parseQuery(reader.user(), jql);
    return parsed.isValid() ? Answer.done(parsed.getQuery()) : invalid(parsed.getErrors());
  }

  /** Hands over every issue, and keeps none; says how many there were. */
  Answer<Long> each(Reader reader, String jql, Consumer<Issue> each) {
    return parse(reader, JqlText.ordered(jql)).then(query -> pages(reader, query, each));
  }

  private Answer<List<Issue>> pages(Reader reader, Query query) {
    List<Issue> found = new ArrayList<>();
    return pages(reader, query, found::add).map(read -> found);
  }

  private Answer<Long> pages(Reader reader, Query query, Consumer<Issue> each) {
    int read = 0;
    try {
      List<Issue> page;
      do {
        PagerFilter<?> pager = new PagerFilter<>(read, PAGE);
        SearchResults<Issue> results =
            reader.everything()
                ? searches.searchOverrideSecurity(reader.user(), query, pager)
                : searches.search(reader.user(), query, pager);
        page = results.getResults();
        page.forEach(each);
        read += page.size();
      } while (page.size() == PAGE);
    } catch (SearchException failure) {
      return failed(failure);
    }
    return Answer.done((long) read);
  }

  private static <T> Answer<T> invalid(MessageSet wrong) {
    String words = wrong == null ? "" : String.join(" ", wrong.getErrorMessages());
    return Answer.refused(Refusal.invalid("jql", "shared-outcomes.jira.jql-invalid", words));
  }

  private static <T> Answer<T> failed(SearchException failure) {
    String words = failure.getMessage() == null ? "" : failure.getMessage();
    return Answer.refused(Refusal.invalid("jql", "shared-outcomes.jira.search-failed", words));
  }
}
